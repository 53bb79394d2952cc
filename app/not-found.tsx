import { visitorLocale } from "@/app/visitor";
import { Notice } from "@/components/shell/notice";
import { loadMessages } from "@/lib/i18n/load-messages";

export default async function NotFound() {
  const { notFoundTitle, notFoundText, toPlayground } = loadMessages(await visitorLocale()).shell;
  return (
    <Notice title={notFoundTitle} text={notFoundText}>
      <a href="/" className="font-medium text-accent underline underline-offset-4">
        {toPlayground}
      </a>
    </Notice>
  );
}
