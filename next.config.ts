import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // The check script runs tsc over the whole tree, tests included: once is enough.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
