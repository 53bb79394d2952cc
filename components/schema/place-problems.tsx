import { useSchemaForm } from "@/components/schema/schema-form";
import { useStrictText } from "@/components/schema/strict-text";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** What strict mode says of just this place. */
export function PlaceProblems({ at }: { at: JsonPath }) {
  const { problems } = useSchemaForm();
  const say = useStrictText();
  const here = problems.filter(({ path }) => isSamePath(path, at));
  return here.map((problem) => (
    <p
      key={JSON.stringify(problem)}
      className="wrap-anywhere px-[9px] py-0.5 text-xs leading-[18px] text-tool"
    >
      {say(problem)}
    </p>
  ));
}

function isSamePath(first: JsonPath, second: JsonPath): boolean {
  return first.length === second.length && first.every((key, index) => key === second[index]);
}
