import { PlaygroundPage } from "@/app/playground-page";
import { requirePageSession } from "@/lib/server/page-session";

export default async function HomePage() {
  await requirePageSession("/");
  return <PlaygroundPage isLink={false} />;
}
