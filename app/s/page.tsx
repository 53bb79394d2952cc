import type { Metadata } from "next";
import { PlaygroundPage } from "@/app/playground-page";
import { requirePageSession } from "@/lib/server/page-session";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** A link's page. The draft stands in the fragment, which never reaches the server: the browser fills it in. */
export default async function LinkPage() {
  await requirePageSession("/s");
  return <PlaygroundPage isLink />;
}
