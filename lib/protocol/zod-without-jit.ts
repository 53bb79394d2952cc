import * as z from "zod/mini";

// Import this before any module that makes a schema: zod looks at the setting as it builds each object schema.
// With its compiler on, zod probes `new Function`, which our Content-Security-Policy forbids and reports.
z.config({ jitless: true });
