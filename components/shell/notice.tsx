import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";

type NoticeProps = { title: string; text: string; children: ReactNode };

/** A page that has only something to say: what is the matter, and the way on. */
export function Notice({ title, text, children }: NoticeProps) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-[400px] content-center gap-3 p-6 text-ink">
      <Logo />
      <h1 className="text-base font-semibold">{title}</h1>
      <p className="text-muted">{text}</p>
      <div className="mt-1">{children}</div>
    </main>
  );
}
