import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // SWC's minifier inlined `start = now()` into `start + due - now()` and folded it to `due`: the sandbox never woke.
  experimental: { serverMinification: false },
  // The check script runs tsc over the whole tree, tests included: once is enough.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
