/** Items of `output`, and the items that can be read back from a conversation. */
export const item = {
  any: {
    id: "The item’s own id. It is not the call_id, by which a call and its result belong together.",
    type: "What kind of item it is; its other fields depend on it.",
    status:
      "How far the item is: in_progress, completed or incomplete, and failed for tools of the provider’s.",
    call_id:
      "Ties a call to its result: your program sends it back with the output. It is not the item’s id.",
    caller: "Who called: the model itself (direct), or a program of the model’s, by its call_id.",
    created_by: "Who created the item.",
    name: "The name of the tool, as the request gave it.",
    namespace: "The group of tools in which the name is to be looked up.",
    async: "Whether the result may come later than with the next request.",
    action: "What is to be done.",
    arguments: "The arguments of the call: a text that holds JSON. Check it before you trust it.",
    output: "What came out of the call.",
    error: "Why it went wrong; null where it did not.",
    server_label: "Which of the request’s MCP servers it is about.",
    encrypted_content:
      "A sealed form that only the provider can read. Send it back unchanged, so that the model can go on from it.",
    execution: "Who carries the search out: server, the provider; client, your program.",
  },
  message: {
    whole: "What the model says. The answer is here, in the content of the items of this type.",
    content: "The parts of the message: texts and refusals. As a rule there is one.",
    role: "assistant: the model is speaking.",
    phase:
      "commentary for words on the way, final_answer for the answer. Send it back with the message, or later turns may get worse.",
  },
  reasoning: {
    whole:
      "What the model thought before it spoke or called. Send it back with the calls that follow it, or the model thinks all of it again.",
    summary: "A summary in paragraphs, for readers. Empty unless reasoning.summary asked for one.",
    content: "The raw reasoning, from models whose provider shows it.",
    status: "How far it is. OpenAI mostly leaves it out here.",
  },
  function_call: {
    whole:
      "The model asks for a function of yours. Run it, and send the result in a function_call_output with the same call_id.",
    name: "The function’s name, as the request’s tools have it.",
  },
  function_call_output: {
    whole: "The result of a function of yours, as your program sent it.",
    output: "The result: a text, or parts of text, images and files.",
  },
  custom_tool_call: {
    whole: "The model asks for a custom tool of yours, with an input in free text.",
    input: "The input. It is not JSON, unless your tool’s grammar makes it so.",
  },
  custom_tool_call_output: {
    whole: "The result of a custom tool of yours, as your program sent it.",
    output: "The result: a text, or parts of text, images and files.",
  },
  file_search_call: {
    whole: "The model searched your vector stores.",
    queries: "What it searched for.",
    results: "What was found, where include asked for file_search_call.results; else null.",
    results_file_id: "The id of the file in which it was found.",
    results_filename: "The name of that file.",
    results_score: "How well it fits, from 0 to 1.",
    results_text: "The passage that was found.",
    results_attributes: "The file’s attributes, as your store has them.",
  },
  web_search_call: {
    whole: "The model searched the web, opened a page or looked through one.",
    action: "What it did: search, open_page or find_in_page.",
    results: "What was found, from providers that tell.",
    action_type: "search, open_page or find_in_page.",
    action_query: "What it searched for.",
    action_queries: "What it searched for, where there were several.",
    action_sources: "The pages that were looked at, where include asked for web_search_call.action.sources.",
    action_url: "The page that was opened or looked through.",
    action_pattern: "What was looked for in the page.",
  },
  computer_call: {
    whole:
      "The model wants something done on a computer: a click, a key, a screenshot. Do it, and send the new screenshot back.",
    action: "What to do: one of click, double_click, drag, keypress, move, screenshot, scroll, type, wait.",
    actions: "Several things to do, in order.",
    pending_safety_checks:
      "Warnings that somebody has to acknowledge: they are to come back as acknowledged_safety_checks.",
  },
  computer_call_output: {
    whole: "What the computer looked like afterwards, as your program sent it.",
    output: "The screenshot.",
    acknowledged_safety_checks: "The warnings that were acknowledged.",
  },
  code_interpreter_call: {
    whole: "The model wrote Python and had it run in a container.",
    code: "The code; null where it is not known yet.",
    container_id: "The container that it ran in. Files in it can be fetched for as long as it lives.",
    outputs: "What it printed and drew, where include asked for code_interpreter_call.outputs; else null.",
    outputs_logs: "What it printed.",
    outputs_url: "Where the image that it drew can be fetched.",
  },
  image_generation_call: {
    whole: "The model had an image drawn.",
    result: "The image, as base64; null until it is drawn.",
    action: "Whether a new image was drawn, or a given one changed.",
    background: "Whether the background is transparent.",
    error: "Why there is no image.",
    output_format: "The image’s file format.",
    quality: "The quality that it was drawn in.",
    revised_prompt: "The words that the image was drawn from: the model writes yours anew.",
    size: "The image’s size in pixels.",
    svg_usage: "What drawing it as SVG used up.",
  },
  local_shell_call: {
    whole: "The model wants a command run in a shell of yours.",
    action: "The command, with its environment and directory.",
    action_command: "The command and its arguments, each by itself.",
    action_env: "Variables of its environment.",
    action_working_directory: "The directory to run it in.",
  },
  local_shell_call_output: {
    whole: "What the command printed, as your program sent it.",
    output: "What it printed.",
  },
  shell_call: {
    whole: "The model wants commands run in a shell: the provider’s container, or yours.",
    action: "The commands and their bounds.",
    action_commands: "The commands.",
    action_timeout_ms: "How long they may take, in milliseconds.",
    action_max_output_length: "How many characters of their output are wanted at most.",
    environment: "Where they run: in a container of the provider’s, or with you.",
  },
  shell_call_output: {
    whole: "What the commands printed, and how they ended.",
    max_output_length: "How many characters were kept at most.",
    output: "One entry for each command.",
    output_stdout: "What it printed.",
    output_stderr: "What it printed as errors.",
    output_outcome: "How it ended: exit with a code, or timeout.",
  },
  apply_patch_call: {
    whole: "The model wants a file created, changed or deleted. Your program does it and says how that went.",
    operation: "What to do, with which file, and how.",
    operation_type: "create_file, update_file or delete_file.",
    operation_path: "The file’s path.",
    operation_diff: "The change, in the form of a diff.",
  },
  apply_patch_call_output: {
    whole: "How applying the change went, as your program said.",
    output: "What your program had to say about it.",
  },
  mcp_call: {
    whole: "The model called a tool of an MCP server, and the provider carried it out.",
    name: "The name of the tool at that server.",
    output: "What the server answered.",
    approval_request_id: "The request for approval that allowed the call.",
  },
  mcp_list_tools: {
    whole:
      "The tools that an MCP server has. Keep the item in later requests, and the server is not asked again.",
    tools: "The tools, each with its name, its description and its schema.",
  },
  mcp_approval_request: {
    whole: "The model wants to call a tool of an MCP server, and asks whether it may.",
    name: "The name of the tool.",
    arguments: "The arguments that it would be called with: what you approve.",
  },
  mcp_approval_response: {
    whole: "The answer to a request for approval.",
    approval_request_id: "The id of the request that it answers.",
    approve: "Whether the call may be made.",
    reason: "Why, or why not.",
  },
  program: {
    whole: "A program of the model’s own, in JavaScript, that calls the tools it needs.",
    code: "The program.",
    fingerprint: "A seal over the program. Send it back unchanged.",
  },
  program_output: {
    whole: "What a program of the model’s gave back.",
    result: "What it gave back.",
  },
  tool_search_call: {
    whole: "The model looks for tools whose definitions were not loaded at first.",
    arguments: "What it looks for.",
  },
  tool_search_output: {
    whole: "The tools that were found, and are loaded from here on.",
    tools: "Their definitions.",
  },
  additional_tools: {
    whole: "Tools that join the request’s from here on.",
    role: "Who brought them.",
    tools: "Their definitions.",
  },
  compaction: {
    whole: "The conversation so far, condensed and sealed. Send it back in place of what it stands for.",
  },
} as const;
