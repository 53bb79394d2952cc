/** 64 × 64 pixels, 199 bytes: a red house on a green hill, under a yellow sun. */
export const housePicture =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAgMAAADXB5lNAAAADFBMVEXe8P/1vig8jFC+PDKz6DolAAAAdklEQVR42u3QwQmAMAwF0JbiuSe3EeoIPfiXdIqO1AEK3yqITQ6KXgQxtzzIJ4kx79eoekCKBaKADpgE9ABUhAq5D3aF+Dxj0EC1qWOSt3hmeW1gkf8gKT7mKqR2AV8htxAqlBbIPeSIECF+g3wy8mGYVf1wAQu0ukKguy045gAAAABJRU5ErkJggg==";

/** One page with two lines of text. The numbers below `xref` are where the objects begin, in bytes. */
const warrantyPage = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 360 120] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>
endobj
4 0 obj
<< /Length 102 >>
stream
BT /F1 16 Tf 24 72 Td (Warranty) Tj /F1 12 Tf 0 -24 Td (The kettle is guaranteed for two years.) Tj ET
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
xref
0 6
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
0000000115 00000 n 
0000000241 00000 n 
0000000394 00000 n 
trailer
<< /Size 6 /Root 1 0 R >>
startxref
464
%%EOF
`;

export const warrantyPdf = `data:application/pdf;base64,${btoa(warrantyPage)}`;

export const manualText = `data:text/plain;base64,${btoa(
  "Fill the kettle to the mark.\nDescale it every three months with vinegar.\nThe warranty lasts two years.\n",
)}`;
