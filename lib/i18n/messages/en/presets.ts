export const presets = {
  title: "Presets",
  taken: "{name} is in the request.",
  notSent: "Nothing has been sent.",
  undo: "Undo",
  dismiss: "Dismiss",
  lessons: {
    "bedtime-story":
      "After Run, watch the frame of every stream: created, in_progress, the text in deltas, each part done, completed with its usage.",
    chain:
      "It goes on from an earlier answer: run another preset first, and the variable last_response_id is filled with the id of the newest response.",
    "structured-output":
      "After Run, the text is JSON that fits the schema in text.format to the letter; with strict every property is required.",
    "function-calling":
      "After Run, there is no text but two function_call items: their arguments come in deltas, and your program has to answer them.",
    "function-result":
      "The second half of a call: input carries the function_call and its function_call_output, tied by call_id, and the answer is text.",
    reasoning:
      "After Run, a reasoning item comes before the message: its summary streams, and usage counts reasoning_tokens that you pay for.",
    image:
      "The picture is inside the request as a data URL; detail says how closely it is looked at, and so how many input tokens it costs.",
    pdf: "The PDF is inside the request as file_data; after Run, compare the input tokens with those of the bedtime story.",
    "web-search":
      "After Run, a web_search_call goes through its states, and the message carries url_citation annotations for what it quotes.",
    "file-search":
      "Set the variable vector_store_id to a store of yours (the sandbox takes any); include asks for the results that file_citation points to.",
    "code-interpreter":
      "After Run, the code that the model writes streams in deltas before it is run; include asks for what it printed.",
    mcp: "After Run, the server's tools are listed first, then one is called; with require_approval “always” you would be asked before.",
    background:
      "The response starts as queued and lives on the server: you may leave the stream, and get it later by its id.",
    logprobs:
      "After Run, each token in Output carries its probability and the four that came next; include is what asks for it.",
  },
  own: {
    heading: "Yours",
    none: "None yet. A preset is the whole request under a name of yours. It stays in this browser.",
    name: "Name",
    save: "Save this request",
    replaces: "“{name}” is there already: saving replaces it.",
    rename: "Rename {name}",
    newName: "New name of {name}",
    keepName: "Keep",
    cancel: "Cancel",
    remove: "Delete {name}",
    exportAll: "Export all",
    importFile: "Import…",
  },
  ours: "To learn from",
  did: {
    saved: "“{name}” is saved.",
    renamed: "“{name}” has its new name.",
    removed: "“{name}” is deleted.",
    imported: "{count, plural, one {# preset} other {# presets}} imported.",
    exported: "{count, plural, one {# preset} other {# presets}} in the file {file}.",
  },
  masked:
    "{count, plural, one {What looked like a secret was} other {# values that looked like secrets were}} masked.",
  skipped: "No preset at {count, plural, one {place} other {places}} {places} of the file: left out.",
  trouble: {
    blocked:
      "This browser keeps nothing for this page: your presets last until you close it. Export them to keep them.",
    full: "The browser's storage is full, so this was not kept. Delete a preset, or export and delete.",
    unreadable:
      "What was kept could not be read and was put aside in the browser's storage. What you save from now on is kept.",
  },
  problems: {
    not_json: "The file is not JSON. Nothing was imported.",
    not_presets: "The file holds no presets of this playground. Nothing was imported.",
    newer_version: "The file was made by a newer playground than this one. Nothing was imported.",
    too_large: "The file is larger than {size}. Nothing was imported.",
    unreadable: "The file could not be read. Nothing was imported.",
  },
  variables: {
    heading: "Variables",
    value: "Value of {name}",
    uses: "{count, plural, one {used once} other {used # times}}",
    noValue: "no value: sent as it stands",
    newestResponse: "id of the newest response",
    noResponse: "no response yet in this visit: sent as it stands",
    kept: "Values stay in this tab and are in no link, preset or file.",
    preview: "What will be sent",
    omitted: "… {count, number} characters …",
  },
} as const;
