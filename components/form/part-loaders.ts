import type { PartProps } from "@/components/form/part-props";
import type { PartLoader } from "@/components/ui/late-view";
import type { FieldName } from "@/lib/protocol/request/request-fields";

/**
 * The editors of structured parameters, each fetched late, with its texts. A parameter that stands here has its
 * editor beside the plain box that takes text or JSON (part-row.tsx).
 */
export const partLoaders: Partial<Record<FieldName, PartLoader<PartProps>>> = {};
