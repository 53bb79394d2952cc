import type { Metadata } from "next";
import { LoginForm } from "@/components/shell/login-form";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function LoginPage() {
  return <LoginForm />;
}
