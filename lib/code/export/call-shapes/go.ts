import type { ProgramFacts } from "@/lib/code/export/code-language";

const readAnswer = `	answer, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(answer))
`;

const readStream = `	lines := bufio.NewReader(response.Body)
	for {
		line, err := lines.ReadString('\\n')
		var event struct{ Type, Delta string }
		data := strings.TrimPrefix(line, "data:")
		if json.Unmarshal([]byte(data), &event) == nil && event.Type == "response.output_text.delta" {
			fmt.Print(event.Delta)
		}
		if err != nil {
			break
		}
	}
`;

const waitForEnd = `	for {
		var answer struct{ ID, Status string }
		data, err := io.ReadAll(response.Body)
		if err != nil {
			log.Fatal(err)
		}
		if json.Unmarshal(data, &answer) != nil || (answer.Status != "queued" && answer.Status != "in_progress") {
			fmt.Println(string(data))
			return
		}
		time.Sleep(2 * time.Second)
		response = send("GET", url+"/"+answer.ID, "")
	}
`;

const endings = { plain: readAnswer, stream: readStream, background: waitForEnd };

const imports = {
  plain: ["fmt", "io", "log", "net/http", "os", "strings"],
  stream: ["bufio", "encoding/json", "fmt", "io", "log", "net/http", "os", "strings"],
  background: ["encoding/json", "fmt", "io", "log", "net/http", "os", "strings", "time"],
};

/** The standard library alone: maps have no order in Go, and a schema's keys have one that models write by. */
export function writeGoProgram({ mode, baseUrl, keyVariable }: ProgramFacts): string {
  return `package main

import (
${imports[mode].map((name) => `\t"${name}"\n`).join("")})

const url = "${baseUrl}/responses"

const body = @{body}

func main() {
	response := send("POST", url, body)
${mode === "background" ? "" : "	defer response.Body.Close()\n"}${endings[mode]}}

func send(method, url, body string) *http.Response {
	request, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+os.Getenv("${keyVariable}"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	if response.StatusCode >= 400 {
		io.Copy(os.Stderr, response.Body)
		log.Fatal(response.Status)
	}
	return response
}
`;
}
