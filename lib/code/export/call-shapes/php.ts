import type { ProgramFacts } from "@/lib/code/export/code-language";

const readAnswer = `echo stream_get_contents(send('POST', $url, $body)), PHP_EOL;
`;

const readStream = `$stream = send('POST', $url, $body);
while (($line = fgets($stream)) !== false) {
    $event = str_starts_with($line, 'data:') ? json_decode(substr($line, 5), true) : null;
    if (($event['type'] ?? null) === 'response.output_text.delta') {
        echo $event['delta'];
        flush();
    }
}
`;

const waitForEnd = `$answer = json_decode(stream_get_contents(send('POST', $url, $body)), true);
while (in_array($answer['status'], ['queued', 'in_progress'])) {
    sleep(2);
    $answer = json_decode(stream_get_contents(send('GET', $url . '/' . $answer['id'])), true);
}
print_r($answer);
`;

const endings = { plain: readAnswer, stream: readStream, background: waitForEnd };

/** PHP 8 with nothing installed. */
export function writePhpProgram({ mode, form, baseUrl, keyVariable }: ProgramFacts): string {
  return `<?php

$url = '${baseUrl}/responses';

$body = ${form === "values" ? "json_encode(@{body}, JSON_THROW_ON_ERROR)" : "@{body}"};

${endings[mode]}
function send(string $method, string $url, string $body = '')
{
    $stream = fopen($url, 'r', false, stream_context_create(['http' => [
        'method' => $method,
        'header' => [
            'Content-Type: application/json',
            'Authorization: Bearer ' . getenv('${keyVariable}'),
        ],
        'content' => $body,
        'protocol_version' => 1.1,
        'ignore_errors' => true,
        'timeout' => 600,
    ]]));
    $status = (int) explode(' ', stream_get_meta_data($stream)['wrapper_data'][0])[1];
    if ($status >= 400) {
        fwrite(STDERR, stream_get_contents($stream) . PHP_EOL);
        exit(1);
    }
    return $stream;
}
`;
}
