// Makes the files that packages from npm write. See ../README.md.
// Usage: node make.mjs OUT FONT.ttf
import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as docx from "docx";
import nodemailer from "nodemailer";
import PDFDocument from "pdfkit";
import * as lib from "pdf-lib";
import fontkit from "@pdf-lib/fontkit";

const [out, font] = process.argv.slice(2);
const ENGLISH = "Statement of completed work";
const KOREAN = "구축 완료 확인서: 서명 김민수, 2026년 3월 1일";
const JAPANESE = "導入完了確認書：署名 山田太郎、2026年3月1日";
const CHINESE = "实施完成确认书：签名 王伟，2026年3月1日";

async function pdfkit() {
  const pdf = new PDFDocument({ info: { CreationDate: new Date(0), ModDate: new Date(0) } });
  const stream = createWriteStream(join(out, "pdfkit.pdf"));
  const done = new Promise((resolve) => stream.on("finish", resolve));
  pdf.pipe(stream);
  pdf.fontSize(18).text(ENGLISH).fontSize(12);
  pdf.text("Signed by Sam Lee on 2026-03-01, and kerned: AVATAR Tomorrow.");
  pdf.font(font).text(KOREAN).text(JAPANESE).text(CHINESE);
  pdf.addPage().font("Helvetica").text("The left column", 72, 72).text("The right column", 330, 72);
  pdf.end();
  await done;
}

async function pdfLib() {
  const pdf = await lib.PDFDocument.create();
  pdf.registerFontkit(fontkit);
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const page = pdf.addPage([595, 842]);
  page.drawText(ENGLISH, { x: 50, y: 780, size: 18 });
  const cjk = await pdf.embedFont(readFileSync(font), { subset: true });
  [KOREAN, JAPANESE, CHINESE].forEach((text, line) =>
    page.drawText(text, { x: 50, y: 740 - line * 20, size: 12, font: cjk }));
  const form = pdf.getForm();
  const field = form.createTextField("customer.signatory");
  field.setText("Ana Müller");
  field.addToPage(page, { x: 50, y: 600, width: 200, height: 24 });
  writeFileSync(join(out, "pdf-lib.pdf"), await pdf.save());
}

async function docxPackage() {
  const { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = docx;
  const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    comments: { children: [{ id: 0, author: "Rhea", date: new Date(0), children: [new Paragraph("Is this final?")] }] },
    footnotes: { 1: { children: [new Paragraph("And all of its branches")] } },
    sections: [{
      headers: { default: new Header({ children: [new Paragraph("Fabrikam K.K.")] }) },
      footers: { default: new Footer({ children: [new Paragraph("Page of the customer")] }) },
      children: [
        new Paragraph({ children: [new TextRun(ENGLISH), new docx.FootnoteReferenceRun(1)] }),
        new Paragraph({ children: [
          new docx.CommentRangeStart(0), new TextRun("Signed by:\t"), new docx.CommentRangeEnd(0),
          new TextRun({ children: [new docx.CommentReference(0)] }),
          new docx.InsertedTextRun({ text: "Sam Lee", id: 1, author: "Rhea", date: "2026-03-01T00:00:00Z" }),
          new docx.DeletedTextRun({ text: "Nobody", id: 2, author: "Rhea", date: "2026-03-01T00:00:00Z" }),
        ] }),
        new Table({ rows: [
          new TableRow({ children: [cell("Product"), cell("Date")] }),
          new TableRow({ children: [cell("Teams"), cell("2026-03-01")] }),
        ] }),
        new Paragraph(KOREAN), new Paragraph(JAPANESE), new Paragraph(CHINESE),
      ],
    }],
  });
  writeFileSync(join(out, "docx-npm.docx"), await Packer.toBuffer(document));
}

async function mail() {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const sent = await transport.sendMail({
    from: '"山田 太郎" <taro@fabrikam.example>',
    to: "partner@northwind.example",
    subject: "導入完了のご確認 Confirmation of completion of the work in all of the branches",
    date: new Date(0),
    messageId: "<1@fabrikam.example>",
    html: `<div>${JAPANESE}</div><div style="display:none">Signed by nobody</div>`,
    baseBoundary: "fixed",
    attachments: [
      { filename: "導入完了確認書.md", content: `# ${JAPANESE}\n` },
      { filename: "statement.docx", path: join(out, "docx-npm.docx") },
    ],
  });
  writeFileSync(join(out, "nodemailer.eml"), sent.message);
}

await pdfkit();
await pdfLib();
await docxPackage();
await mail();
