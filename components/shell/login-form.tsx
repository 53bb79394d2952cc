"use client";

import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "@/components/shell/notice";
import { Button } from "@/components/ui/button";
import { readNextPath } from "@/lib/client/visit/next-path";
import { type SignInResult, signIn } from "@/lib/client/visit/sign-in";

/** Trades the access secret for a cookie, then goes to where the visitor wanted to go. */
export function LoginForm() {
  const t = useTranslations("login");
  const problemId = useId();
  const [secret, setSecret] = useState("");
  const [isChecking, setIsChecking] = useState(false);
  const [result, setResult] = useState<SignInResult | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecking(true);
    const answer = await signIn(secret);
    setIsChecking(false);
    setResult(answer);
    // A whole navigation: what was fetched without the cookie must not be used again.
    if (answer.kind === "ok") window.location.assign(readNextPath(window.location));
  };

  const problem = result && result.kind !== "ok" ? t(result.kind, { ...result }) : null;
  return (
    <Notice title={t("title")} text={t("text")}>
      <form onSubmit={submit} className="grid gap-3">
        <label className="grid gap-1 text-xs font-medium text-body">
          {t("secret")}
          <input
            type="password"
            name="secret"
            autoComplete="current-password"
            required
            value={secret}
            aria-invalid={problem !== null}
            aria-describedby={problemId}
            onChange={(event) => setSecret(event.target.value)}
            className="h-9 rounded-control border border-line bg-panel px-2.5 font-mono text-sm text-ink aria-invalid:border-error"
          />
        </label>
        <p id={problemId} role="alert" className="min-h-5 text-error">
          {problem}
        </p>
        <Button type="submit" variant="accent" disabled={isChecking} className="justify-self-start">
          {t(isChecking ? "checking" : "submit")}
        </Button>
      </form>
    </Notice>
  );
}
