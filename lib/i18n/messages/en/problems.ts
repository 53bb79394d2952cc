/** One sentence for each problem code of a request: what is wrong, and what to do. */
export const problems = {
  syntax_empty: "The request is empty: it needs a JSON object.",
  syntax_word:
    "“{found}” is not JSON: texts and keys stand in double quotes; only numbers, true, false and null go without.",
  syntax_number: "“{found}” is not a whole number in JSON: a digit is missing.",
  syntax_key: "A key in double quotes is missing here.",
  syntax_value: "A value is missing here.",
  syntax_colon: "A colon is missing between a key and its value.",
  syntax_comma: "A comma is missing before “{found}”.",
  syntax_trailing_comma: "JSON takes no comma after the last entry: remove it.",
  syntax_unclosed: "The text ends too early: a closing brace or bracket is missing.",
  syntax_extra: "“{found}” stands after the end of the request: remove it.",
  syntax_comment: "JSON takes no comments: remove this one.",
  syntax_string: "A text is not closed: its second double quote is missing.",
  syntax_escape: "A backslash does not begin anything known here: for a backslash itself, write two.",
  syntax_character:
    "A text holds a line break, a tab or another control character: write it as \\n, \\t or \\u and four digits.",
  syntax_deep: "This is not JSON, and it is nested too deep to say where.",
  syntax_other: "This is not JSON.",

  not_an_object: "The request has to be a JSON object; it is {actual}.",
  duplicate_key: "{name} is set more than once; only the last one counts. Keep one.",
  missing: "{name} is missing: set it.",

  takes_text: "{name} takes a text in double quotes; it is {actual}.",
  takes_text_up_to: "{name} takes a text of at most {maximum} characters; it has {length}.",
  takes_name: "{name} takes 1 to 64 letters, digits, hyphens and underscores; it is {actual}.",
  takes_number: "{name} takes a number; it is {actual}.",
  takes_number_from: "{name} takes a number from {minimum} up; it is {actual}.",
  takes_number_from_to: "{name} takes a number from {minimum} to {maximum}; it is {actual}.",
  takes_integer: "{name} takes a whole number; it is {actual}.",
  takes_integer_from: "{name} takes a whole number from {minimum} up; it is {actual}.",
  takes_integer_from_to: "{name} takes a whole number from {minimum} to {maximum}; it is {actual}.",
  takes_boolean: "{name} takes true or false, without quotes; it is {actual}.",
  takes_one_of: "{name} takes one of {values}; it is {actual}.",
  takes_one_of_or_object: "{name} takes one of {values}, or an object that names a tool; it is {actual}.",
  takes_list: "{name} takes a list in square brackets; it is {actual}.",
  takes_object: "{name} takes an object; it is {actual}.",
  takes_text_or_list: "{name} takes a text or a list of items; it is {actual}.",
  takes_text_or_object: "{name} takes an id as text, or an object that holds it; it is {actual}.",

  list_too_short: "{name} has too few entries: it takes at least {minimum}, or remove it.",
  too_many_keys: "{name} takes at most {maximum} keys; it has {count}.",
  key_too_long: "{name} has a key that is too long: keys take at most {maximum} characters.",

  excludes: "{name} and {other} exclude each other: remove one of them.",
  needs_value: "{name} works only where {other} is {value}: set that, or remove {name}.",
  needs_entry: "{name} works only where {other} holds “{value}”: add that, or remove {name}.",
  needs_tools: "{name} is {actual}, but there are no tools: add one to tools, or remove {name}.",
  tool_not_listed: "{name} asks for {tool}, which is not in tools: add it there, or choose another.",
  useless_without_tools: "{name} does nothing without tools: add one to tools, or remove {name}.",
  counts_built_in_only:
    "{name} counts calls of built-in tools only, and all of these tools are your own: remove it.",
  background_not_stored:
    "{name} is fetched later by its id, so it has to be kept: set store to true, or remove {name}.",
  with_temperature: "temperature and {name} turn the same knob: keep one of them.",
  encrypted_though_stored:
    "{value} is for requests with store false; a stored response keeps its reasoning by itself: set store to false, or leave it out.",
  needs_word_json:
    "The type json_object wants the word JSON in input or instructions: ask for JSON there, or use json_schema.",
  other: "{name} has a value that the API does not take: {actual}.",
} as const;
