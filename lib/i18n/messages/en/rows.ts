export const rows = {
  runEvents: "{count, plural, one {# event} other {# events}}",
  expand: "A row for each (Enter)",
  collapse: "One row for all (Enter)",
  meanGap: "Mean gap between the events of this row",
  stateOfItem: "{state} · item {index}",
  /** How far a tool’s call is. The dots of an event’s type lead to its words. */
  states: {
    response: {
      web_search_call: {
        in_progress: "web search started",
        searching: "web search searching …",
        completed: "web search completed",
      },
      file_search_call: {
        in_progress: "file search started",
        searching: "file search searching …",
        completed: "file search completed",
      },
      code_interpreter_call: {
        in_progress: "code interpreter started",
        interpreting: "code interpreter running …",
        completed: "code interpreter completed",
      },
      image_generation_call: {
        in_progress: "image generation started",
        generating: "image generation drawing …",
        completed: "image generation completed",
      },
      mcp_call: {
        in_progress: "MCP call started",
        completed: "MCP call completed",
        failed: "MCP call failed",
      },
      mcp_list_tools: {
        in_progress: "MCP tool list requested",
        completed: "MCP tool list received",
        failed: "MCP tool list failed",
      },
      compaction: {
        compacting: "compaction under way …",
      },
    },
  },
} as const;
