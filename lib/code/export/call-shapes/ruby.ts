import type { ProgramFacts } from "@/lib/code/export/code-language";

const readAnswer = `http.request(request) do |response|
  abort response.read_body unless response.is_a?(Net::HTTPSuccess)
  puts response.read_body
end
`;

const readStream = `rest = String.new
http.request(request) do |response|
  abort response.read_body unless response.is_a?(Net::HTTPSuccess)
  response.read_body do |chunk|
    rest << chunk
    while (line = rest.slice!(/\\A.*\\n/))
      data = line[/\\Adata: ?(\\{.*)/, 1]
      event = data ? JSON.parse(data) : {}
      print event["delta"] if event["type"] == "response.output_text.delta"
      $stdout.flush
    end
  end
end
`;

const waitForEnd = `response = http.request(request)
abort response.body unless response.is_a?(Net::HTTPSuccess)
answer = JSON.parse(response.body)
while ["queued", "in_progress"].include?(answer["status"])
  sleep 2
  response = http.get("#{uri.path}/#{answer["id"]}", headers)
  abort response.body unless response.is_a?(Net::HTTPSuccess)
  answer = JSON.parse(response.body)
end
puts JSON.pretty_generate(answer)
`;

const endings = { plain: readAnswer, stream: readStream, background: waitForEnd };

/** The standard library alone. */
export function writeRubyProgram({ mode, form, baseUrl, keyVariable }: ProgramFacts): string {
  const needsJson = mode !== "plain" || form === "values";
  return `${needsJson ? 'require "json"\n' : ""}require "net/http"

uri = URI("${baseUrl}/responses")
headers = {
  "Content-Type" => "application/json",
  "Authorization" => "Bearer " + ENV["${keyVariable}"].to_s
}

request = Net::HTTP::Post.new(uri, headers)
request.body = ${form === "values" ? "JSON.generate(@{body})" : "@{body}"}

http = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https", read_timeout: 600)
${endings[mode]}`;
}
