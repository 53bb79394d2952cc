import { useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { AttachmentNotes } from "@/components/input/attachment-notes";
import { ChoiceBox } from "@/components/input/choice-box";
import { editTogether } from "@/components/input/edit-together";
import { FileInput, useFileChooser } from "@/components/input/file-chooser";
import { HiddenKeys } from "@/components/input/hidden-keys";
import { useInputActions } from "@/components/input/input-context";
import { PartFrame } from "@/components/input/part-frame";
import { SourceBoxes, type SourceKey } from "@/components/input/source-boxes";
import { TextBox } from "@/components/input/text-box";
import { type ReadFile, useAttachments } from "@/components/input/use-attachments";
import type { JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { acceptedImages } from "@/lib/protocol/request/input-attachments";

type MediaKind = {
  sources: readonly SourceKey[];
  details: readonly string[];
  dataKey: SourceKey;
  hasName: boolean;
  accept?: string;
};

const kinds = {
  input_image: {
    sources: ["image_url", "file_id"],
    details: ["auto", "low", "high", "original"],
    dataKey: "image_url",
    hasName: false,
    accept: acceptedImages,
  },
  input_file: {
    sources: ["file_data", "file_url", "file_id"],
    details: ["auto", "low", "high"],
    dataKey: "file_data",
    hasName: true,
  },
} as const satisfies { readonly [type: string]: MediaKind };

type MediaPartProps = { part: JsonObject; type: keyof typeof kinds; place: JsonPath };

/** An image or a file: as data, by its address, or by the id of a stored file. */
export function MediaPart({ part, type, place }: MediaPartProps) {
  const t = useTranslations("inputItems");
  const { edits } = useInputActions();
  const chooser = useFileChooser();
  const attachments = useAttachments();
  const kind: MediaKind = kinds[type];

  const insert = ({ name, dataUrl }: ReadFile) => {
    const named = kind.hasName ? [{ path: [...place, "filename"], value: name }] : [];
    editTogether(edits, [...named, { path: [...place, kind.dataKey], value: dataUrl }]);
  };
  // A file is read for a while, and the part may have moved until it is there.
  const latest = useRef(insert);
  useLayoutEffect(() => {
    latest.current = insert;
  });
  const hasName = kind.hasName && (part.filename !== undefined || typeof part.file_data === "string");

  return (
    <PartFrame
      type={type}
      place={place}
      trailing={
        <span className="flex items-center gap-1.5 font-mono text-2xs text-faint">
          <span aria-hidden="true">detail</span>
          <ChoiceBox
            name="detail"
            value={part.detail}
            options={kind.details}
            unset={t("unsetDetail")}
            onChoose={(value) => edits.set([...place, "detail"], value ?? undefined)}
          />
        </span>
      }
    >
      <FileInput
        chooser={chooser}
        accept={kind.accept}
        onFiles={(files) => attachments.attach(files, (read) => latest.current(read), type)}
      />
      {hasName ? (
        <TextBox
          name="filename"
          value={part.filename}
          onText={(text) => edits.set([...place, "filename"], text === "" ? undefined : text)}
        />
      ) : null}
      <SourceBoxes
        part={part}
        keys={kind.sources}
        chooseLabel={t(type === "input_image" ? "chooseImage" : "chooseFile")}
        onChoose={chooser.open}
        onSet={(key, value) => edits.set([...place, key], value)}
      />
      <HiddenKeys value={part} shown={[...kind.sources, "detail", "filename"]} />
      <AttachmentNotes attachments={attachments} />
    </PartFrame>
  );
}
