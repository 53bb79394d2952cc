import packageJson from "@/package.json";

/** The package's own version: told by `/api/health` and in the user-agent that upstreams see. */
export const version: string = packageJson.version;
