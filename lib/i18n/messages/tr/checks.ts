import type { checks as english } from "@/lib/i18n/messages/en/checks";
import type { Localized } from "@/lib/i18n/messages/localized";
import { end } from "@/lib/i18n/messages/tr/checks/end";
import { item } from "@/lib/i18n/messages/tr/checks/item";
import { lifecycle } from "@/lib/i18n/messages/tr/checks/lifecycle";
import { part } from "@/lib/i18n/messages/tr/checks/part";
import { response } from "@/lib/i18n/messages/tr/checks/response";
import { sequence } from "@/lib/i18n/messages/tr/checks/sequence";
import { shape } from "@/lib/i18n/messages/tr/checks/shape";
import { sum } from "@/lib/i18n/messages/tr/checks/sum";
import { tool } from "@/lib/i18n/messages/tr/checks/tool";
import { wire } from "@/lib/i18n/messages/tr/checks/wire";

export const checks: Localized<typeof english> = {
  rules: {
    ...wire,
    ...shape,
    ...sequence,
    ...lifecycle,
    ...end,
    ...response,
    ...item,
    ...part,
    ...sum,
    ...tool,
  },
  groups: {
    wire: "Hat biçimi",
    shape: "Olayların biçimi",
    sequence: "Sıra numaraları",
    lifecycle: "Yaşam döngüsü",
    end: "Bitiş ve usage",
    response: "Yanıt nesnesi",
    item: "Çıktı öğeleri",
    part: "Parçalar",
    sum: "Toplamlar",
    tool: "Araçlar",
  },
  levels: { error: "Hata", warning: "Uyarı", note: "Not" },
  readers: {
    openai_stream: "openai SDK, responses.stream()",
    openai_create: "openai SDK, stream ile responses.create()",
    ai_sdk: "AI SDK, @ai-sdk/openai",
    open_responses: "AI SDK, @ai-sdk/open-responses",
    sse_parsers: "EventSource gibi SSE standardına harfiyen uyan ayrıştırıcılar",
    line_parsers: "satır satır okuyan istemciler",
    resume: "starting_after ile devam eden istemciler",
    ids: "yanıtları ya da öğeleri kimlikleriyle anan istemciler",
    accounting: "token ve maliyet hesapları",
    views: "görünümünü olaylardan kuran sayfalar",
    tools: "araçları çalıştıran programlar",
  },
};
