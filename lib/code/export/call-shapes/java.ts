import type { ProgramFacts } from "@/lib/code/export/code-language";

const readAnswer = `        var response = send(request("").POST(BodyPublishers.ofString(BODY)));
        response.forEach(System.out::println);
`;

const readStream = `        var mapper = new ObjectMapper();
        var response = send(request("").POST(BodyPublishers.ofString(BODY)));
        for (var line : (Iterable<String>) response::iterator) {
            if (!line.startsWith("data:") || !line.endsWith("}")) continue;
            var event = mapper.readTree(line.substring(5));
            if (event.path("type").asText().equals("response.output_text.delta")) {
                System.out.print(event.path("delta").asText());
                System.out.flush();
            }
        }
`;

const waitForEnd = `        var mapper = new ObjectMapper();
        var lines = send(request("").POST(BodyPublishers.ofString(BODY)));
        var answer = mapper.readTree(String.join("", lines.toList()));
        while (List.of("queued", "in_progress").contains(answer.path("status").asText())) {
            Thread.sleep(2000);
            lines = send(request("/" + answer.path("id").asText()));
            answer = mapper.readTree(String.join("", lines.toList()));
        }
        System.out.println(answer.toPrettyString());
`;

const endings = { plain: readAnswer, stream: readStream, background: waitForEnd };

/** The JDK's own client (17 and later). The JDK reads no JSON: for that, and only where it is needed, Jackson. */
export function writeJavaProgram({ mode, baseUrl, keyVariable }: ProgramFacts): string {
  const jackson = mode === "plain" ? "" : "import com.fasterxml.jackson.databind.ObjectMapper;\n";
  return `${jackson}import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
${mode === "background" ? "import java.util.List;\n" : ""}import java.util.stream.Stream;

public class Main {
    static final String URL = "${baseUrl}/responses";

    static final String BODY = @{body};

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
${endings[mode]}    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(URL + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + System.getenv("${keyVariable}"));
    }

    static Stream<String> send(HttpRequest.Builder request) throws Exception {
        var response = CLIENT.send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() >= 400) {
            response.body().forEach(System.err::println);
            System.exit(1);
        }
        return response.body();
    }
}
`;
}
