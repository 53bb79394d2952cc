/** What an event of the type says. */
export const does = {
  created:
    "The response exists now. It comes as it stands: with its id, the settings that count, and an output that is still empty.",
  queued: "The response waits for its turn: it was accepted, and nothing is being made yet.",
  in_progress:
    "The work on the response has begun. The response object comes again, with status in_progress and still without output.",
  completed:
    "The good end. The response object comes a last time, whole: every output item, and the usage in tokens.",
  incomplete:
    "The end of an answer that is not whole. The response object comes with what there is, and incomplete_details.reason says what stopped it.",
  failed:
    "The end of a response that went wrong. The response object comes with status failed, and its error says why.",
  error:
    "Something went wrong, and the answer ends. HTTP says 200 all the same: the status went out before anybody knew.",
  keepalive:
    "A sign of life, so that nothing on the way closes a silent connection. It says nothing about the response; at most its sequence_number counts.",
  output_item_added:
    "A new item of the output begins: a message, a reasoning, a tool call. Its type, its id and its place in output stand from now on; its content is mostly still empty.",
  output_item_done:
    "An item of the output is finished and comes whole, as it will stand in the final response. Whoever keeps only one value of an item keeps this one.",
  content_part_added:
    "A part of an item’s content begins: output_text or refusal in a message, reasoning_text in a reasoning. Its text is still empty.",
  content_part_done:
    "A part of the content is finished and comes whole: the text with its annotations, or the refusal.",
  output_text_delta:
    "The next piece of the text, often a single token. The pieces, joined in order, are the text.",
  output_text_annotation_added:
    "A source for a stretch of the text: a web page, a file, a place in a container. It takes the next place among the part’s annotations.",
  output_text_done: "The text is finished and comes whole. It has to equal its joined deltas.",
  refusal_delta: "The next piece of the words with which the model declines.",
  refusal_done: "The refusal is finished and comes whole. It has to equal its joined deltas.",
  reasoning_summary_part_added:
    "A paragraph of the summary begins. A reasoning may have several; summary_index counts them.",
  reasoning_summary_text_delta:
    "The next piece of a summary of what the model thought. It is written for readers: it is not the reasoning itself.",
  reasoning_summary_text_done:
    "The text of a summary’s paragraph is finished and comes whole. It has to equal its joined deltas.",
  reasoning_summary_part_done: "A paragraph of the summary is finished and comes whole.",
  reasoning_text_delta:
    "The next piece of the model’s own reasoning, as it thinks. It is no part of the answer.",
  reasoning_text_done:
    "The reasoning of this part is finished and comes whole. It has to equal its joined deltas.",
  reasoning_delta:
    "The next piece of the model’s own reasoning, under the name of Open Responses. OpenAI calls it response.reasoning_text.delta.",
  reasoning_done:
    "The reasoning of this part is finished and comes whole, under the name of Open Responses. OpenAI calls it response.reasoning_text.done.",
  reasoning_part_added:
    "A part of the raw reasoning begins, under a name that vLLM brought up. Elsewhere it is response.content_part.added.",
  reasoning_part_done:
    "A part of the raw reasoning is finished and comes whole. Elsewhere it is response.content_part.done.",
  function_call_arguments_delta:
    "The next piece of the arguments for a function of yours. Only the joined pieces are JSON: do not parse a single one.",
  function_call_arguments_done:
    "The arguments are finished and come whole, a text that holds JSON. The name and the call_id stand in the item.",
  custom_tool_call_input_delta:
    "The next piece of the input for a custom tool of yours: free text, not JSON.",
  custom_tool_call_input_done:
    "The input for the custom tool is finished and comes whole. The name and the call_id stand in the item.",
  web_search_call_in_progress: "The model has called for a web search; it has not begun yet.",
  web_search_call_searching: "The search is under way at the provider.",
  web_search_call_completed:
    "The search is over. What was searched for stands in the item’s action; what was found shows as citations in the text.",
  file_search_call_in_progress:
    "The model has called for a search in your vector stores; it has not begun yet.",
  file_search_call_searching: "The search in the vector stores is under way.",
  file_search_call_completed:
    "The search is over. The queries stand in the item; the results do so only where include asks for file_search_call.results.",
  code_interpreter_call_in_progress: "The model has called the code interpreter; its code comes next.",
  code_interpreter_call_code_delta: "The next piece of the Python code that the model writes.",
  code_interpreter_call_code_done: "The code is finished and comes whole. It has not run yet.",
  code_interpreter_call_interpreting: "The code runs in its container.",
  code_interpreter_call_completed:
    "The code has run. What it printed or drew stands in the item, where include asks for code_interpreter_call.outputs.",
  image_generation_call_in_progress: "The model has called for an image; nothing is drawn yet.",
  image_generation_call_generating: "The image is being drawn.",
  image_generation_call_partial_image:
    "A first look at the image as far as it is drawn, whole each time and not a piece to join. partial_images in the tool says how many may come.",
  image_generation_call_completed: "The image is drawn. It comes with the item, as base64 in result.",
  mcp_list_tools_in_progress: "The provider asks an MCP server which tools it has.",
  mcp_list_tools_completed: "The server has answered: the list of its tools comes with the item.",
  mcp_list_tools_failed:
    "The server gave no list of its tools; the item’s error says why. The model goes on without them.",
  mcp_call_in_progress: "The model calls a tool of an MCP server, by way of the provider.",
  mcp_call_arguments_delta:
    "The next piece of the arguments for the MCP server’s tool. Only the joined pieces are JSON.",
  mcp_call_arguments_done: "The arguments are finished and come whole, a text that holds JSON.",
  mcp_call_completed: "The server has answered: its output comes with the item.",
  mcp_call_failed:
    "The call went wrong; the item’s error says why. The response does not end with it: the model may try again.",
  shell_call_command_added:
    "A command for the shell begins. A call may have several; command_index counts them.",
  shell_call_command_delta: "The next piece of a command.",
  shell_call_command_done: "A command is finished and comes whole.",
  shell_call_output_content_delta:
    "The next piece of what a command printed, stdout and stderr apart. It comes while the command runs in the provider’s container.",
  shell_call_output_content_done: "What the commands printed, whole, and how each of them ended.",
  apply_patch_call_operation_diff_delta: "The next piece of a change to a file, in the form of a diff.",
  apply_patch_call_operation_diff_done:
    "The diff is finished and comes whole. It is for your program to apply, and to say how that went.",
  compaction_compacting:
    "The provider condenses the conversation so far, to stay within the model’s context. The result comes with the item, encrypted.",
  audio_delta: "The next piece of the spoken answer, as base64.",
  audio_done: "The spoken answer is finished.",
  audio_transcript_delta: "The next piece of the spoken answer’s words.",
  audio_transcript_done: "The words of the spoken answer are finished.",
} as const;
