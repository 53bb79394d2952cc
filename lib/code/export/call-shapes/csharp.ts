import type { ProgramFacts } from "@/lib/code/export/code-language";

const readAnswer = `using var response = await Send(HttpMethod.Post, url, body);
Console.WriteLine(await response.Content.ReadAsStringAsync());
`;

const readStream = `using var response = await Send(HttpMethod.Post, url, body);
using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
while (await reader.ReadLineAsync() is { } line)
{
    if (!line.StartsWith("data:") || !line.EndsWith("}")) continue;
    using var data = JsonDocument.Parse(line.Substring(5));
    if (data.RootElement.GetProperty("type").GetString() == "response.output_text.delta")
        Console.Write(data.RootElement.GetProperty("delta").GetString());
}
`;

const waitForEnd = `var answer = await Read(await Send(HttpMethod.Post, url, body));
while (answer.GetProperty("status").GetString() is "queued" or "in_progress")
{
    await Task.Delay(2000);
    answer = await Read(await Send(HttpMethod.Get, $"{url}/{answer.GetProperty("id").GetString()}"));
}
Console.WriteLine(answer);

async Task<JsonElement> Read(HttpResponseMessage response)
{
    using (response)
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
}
`;

const endings = { plain: readAnswer, stream: readStream, background: waitForEnd };

/** .NET 7 and later, with nothing installed: the raw string literal is what .NET's own samples hold JSON in. */
export function writeCsharpProgram({ mode, baseUrl, keyVariable }: ProgramFacts): string {
  return `using System.Net.Http.Headers;
using System.Text;
${mode === "plain" ? "" : "using System.Text.Json;\n"}
const string url = "${baseUrl}/responses";

const string body = @{body};

using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
client.DefaultRequestHeaders.Authorization =
    new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("${keyVariable}"));

${endings[mode]}
async Task<HttpResponseMessage> Send(HttpMethod method, string address, string? json = null)
{
    using var request = new HttpRequestMessage(method, address);
    if (json != null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
    var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    if (response.IsSuccessStatusCode) return response;
    throw new HttpRequestException(await response.Content.ReadAsStringAsync());
}
`;
}
