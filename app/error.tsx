"use client";

import { useTranslations } from "use-intl";
import { Notice } from "@/components/shell/notice";
import { Button } from "@/components/ui/button";

export default function PageError({ reset }: { reset: () => void }) {
  const t = useTranslations("shell");
  return (
    <Notice title={t("errorTitle")} text={t("errorText")}>
      <Button variant="accent" onClick={reset}>
        {t("tryAgain")}
      </Button>
    </Notice>
  );
}
