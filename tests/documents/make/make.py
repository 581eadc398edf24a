"""Makes the files that Python packages and LibreOffice write. See ../README.md.

Usage: python make.py OUT FONT.ttf
"""

import datetime
import email.message
import email.policy
import pathlib
import subprocess
import sys
import zipfile

import docx
import fpdf
import pypdf
import weasyprint
from docx.enum.text import WD_BREAK
from PIL import Image, ImageDraw
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, PageBreak

out = pathlib.Path(sys.argv[1])
font = sys.argv[2]

ENGLISH = "Statement of completed work"
KOREAN = "구축 완료 확인서: 서명 김민수, 2026년 3월 1일"
JAPANESE = "導入完了確認書：署名 山田太郎、2026年3月1日"
CHINESE = "实施完成确认书：签名 王伟，2026年3月1日"


def reportlab_table():
    """Standard fonts without widths, a table, two pages, CJK by predefined CMaps."""
    for name in ("HYSMyeongJo-Medium", "HeiseiMin-W3", "STSong-Light"):
        pdfmetrics.registerFont(UnicodeCIDFont(name))
    styles = getSampleStyleSheet()
    cell = [
        ["Product", "Activity", "Date"],
        ["Microsoft Teams", "Deployment", "2026-03-01"],
        ["Exchange Online", "Migration", "2026-03-15"],
    ]
    story = [
        Paragraph(ENGLISH, styles["Title"]),
        Paragraph("Customer: Contoso &amp; S\u00f6hne, Z\u00fcrich \u2013 \u201cfinal\u201d", styles["Normal"]),
        Spacer(1, 12),
        Table(cell, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)]),
        PageBreak(),
        Paragraph("Signed by: J\u00f6rg Brandt, CIO", styles["Normal"]),
        Paragraph(f'<font name="HYSMyeongJo-Medium">{KOREAN}</font>', styles["Normal"]),
        Paragraph(f'<font name="HeiseiMin-W3">{JAPANESE}</font>', styles["Normal"]),
        Paragraph(f'<font name="STSong-Light">{CHINESE}</font>', styles["Normal"]),
    ]
    SimpleDocTemplate(str(out / "reportlab.pdf"), pagesize=A4, invariant=1).build(story)


def reportlab_form():
    """A form that is filled, rotated text, and text that nobody sees."""
    page = canvas.Canvas(str(out / "reportlab-form.pdf"), pagesize=A4, invariant=1)
    page.drawString(72, 760, "Approval of the customer")
    page.drawString(72, 720, "Name:")
    page.acroForm.textfield(name="Signatory", value="Minsu Kim", x=140, y=705, width=200, height=24)
    page.drawString(72, 680, "Accepted:")
    page.acroForm.checkbox(name="Accepted", checked=True, x=140, y=670)
    page.setFillColorRGB(1, 1, 1)
    page.drawString(72, 600, "Signed by nobody at all")
    page.setFillColorRGB(0, 0, 0)
    page.saveState()
    page.translate(40, 300)
    page.rotate(90)
    page.drawString(0, 0, "Along the margin")
    page.restoreState()
    page.save()


def fpdf_cjk():
    """A subset of a TrueType font under Identity-H, with a ToUnicode map."""
    pdf = fpdf.FPDF()
    pdf.set_creation_date(datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC))
    pdf.add_font("cjk", "", font)
    pdf.add_page()
    pdf.set_font("helvetica", size=14)
    pdf.cell(0, 10, ENGLISH, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("cjk", size=12)
    for line in (KOREAN, JAPANESE, CHINESE):
        pdf.cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(out / "fpdf2.pdf"))


def weasyprint_pdf():
    """Object streams, subset fonts, a list, two columns of a table."""
    html = f"""<html lang=en><style>body{{font-family:WenQuanYi Zen Hei}}</style>
    <h1>{ENGLISH}</h1><p>Signed on 1 March 2026 by <b>Sam Lee</b>, for Fabrikam.</p>
    <ol><li>Migration of 1,200 mailboxes</li><li>Training</li></ol>
    <p lang=ko>{KOREAN}</p><p lang=ja>{JAPANESE}</p><p lang=zh>{CHINESE}</p></html>"""
    weasyprint.HTML(string=html).write_pdf(str(out / "weasyprint.pdf"))


def scan():
    """A page that is a picture."""
    picture = Image.new("1", (620, 200), 1)
    ImageDraw.Draw(picture).text((20, 80), "Signed by a pen, on paper", fill=0)
    path = out / "scan.png"
    picture.save(path)
    pdf = fpdf.FPDF()
    pdf.set_creation_date(datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC))
    pdf.add_page()
    pdf.image(str(path), w=180)
    pdf.output(str(out / "scan.pdf"))
    path.unlink()


def encrypted():
    """With a password, and with rights but no password; both AES."""
    base = out / "reportlab.pdf"
    for name, user in (("encrypted", "secret"), ("restricted", "")):
        command = ["qpdf", "--static-id", "--static-aes-iv", "--object-streams=generate",
                   "--encrypt", user, "owner", "256", "--print=none", "--", base, out / f"{name}.pdf"]
        subprocess.run(command, check=True)
    command = ["qpdf", "--static-id", "--object-streams=generate", "--linearize",
               "--compress-streams=y", base, out / "object-streams.pdf"]
    subprocess.run(command, check=True)


def python_docx():
    document = docx.Document()
    document.core_properties.author = "maker"
    section = document.sections[0]
    section.header.paragraphs[0].text = "Northwind Partners GmbH"
    section.footer.paragraphs[0].text = "Confidential"
    document.add_heading(ENGLISH, 1)
    document.add_paragraph("First item", style="List Bullet")
    document.add_paragraph("Second item", style="List Number")
    table = document.add_table(rows=2, cols=3)
    for row, words in enumerate((("Product", "Activity", "Date"), ("Teams", "Deployment", "2026-03-01"))):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    paragraph = document.add_paragraph("Signed by:\t")
    run = paragraph.add_run("Sam Lee")
    run.bold = True
    paragraph.add_run(" (forged)").font.hidden = True
    run.add_break(WD_BREAK.LINE)
    for line in (KOREAN, JAPANESE, CHINESE):
        document.add_paragraph(line)
    document.save(out / "python-docx.docx")


def libreoffice():
    html = out / "libreoffice.html"
    html.write_text(f"""<html><head><meta charset=utf-8><style>body,p,td,li{{font-family:WenQuanYi Zen Hei}}</style></head><body>
    <h1>{ENGLISH}</h1><p>Customer: Contoso<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">1</a></sup></p>
    <table border=1><tr><td>Signed by</td><td>Ana M\u00fcller</td></tr><tr><td>Date</td><td>2026-03-01</td></tr></table>
    <ul><li>Teams</li><li>Exchange</li></ul><p>{KOREAN}</p><p>{JAPANESE}</p><p>{CHINESE}</p>
    <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>And all of its branches</p></div>
    </body></html>""", encoding="utf-8")
    for to in ("docx:MS Word 2007 XML", "odt"):
        subprocess.run(["soffice", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", to,
                        "--outdir", out, html], check=True)
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", out,
                    out / "libreoffice.docx"], check=True)
    html.unlink()


def mail():
    """Nested: a mail in a mail, with a PDF, a web page and a picture; names and texts in CJK."""
    inner = email.message.EmailMessage(policy=email.policy.SMTP)
    inner["From"] = "김민수 <minsu@contoso.example>"
    inner["To"] = "partner@northwind.example"
    inner["Subject"] = "구축 완료 확인"
    inner["Date"] = "Sun, 01 Mar 2026 10:00:00 +0900"
    inner.set_content(KOREAN, charset="euc-kr", cte="base64")
    inner.add_attachment(JAPANESE.replace("：", ":"), subtype="plain", charset="shift_jis", filename="確認書.txt")
    outer = email.message.EmailMessage(policy=email.policy.SMTP)
    outer["From"] = "Northwind <partner@northwind.example>"
    outer["To"] = "Reviewer <review@example.com>, Second <second@example.com>"
    outer["Subject"] = "Approval 승인 - 承認 - 批准"
    outer["Date"] = "Mon, 02 Mar 2026 09:30:00 +0100"
    outer.set_content("The approval is attached.\n\nSam Lee\n")
    outer.add_alternative("<p>The approval is <b>attached</b>.</p>", subtype="html")
    outer.add_attachment(inner)
    outer.add_attachment((out / "restricted.pdf").read_bytes(), maintype="application", subtype="pdf", filename="증빙 자료.pdf")
    outer.add_attachment(f"<p>{CHINESE}</p>".encode("gb18030"), maintype="application", subtype="octet-stream", filename="page.html")
    outer.add_attachment(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(20), maintype="image", subtype="png", filename="stamp.png")
    # The boundaries that Python makes up are different each time.
    outer.set_boundary("=====outer==")
    for part in outer.iter_parts():
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            part.set_boundary("=====alternative==")
    inner.set_boundary("=====inner==")
    (out / "python-email.eml").write_bytes(outer.as_bytes())


def texts():
    (out / "shift-jis.html").write_bytes(
        f"<html><head><meta charset=Shift_JIS></head><body><p>{JAPANESE}</p></body></html>".encode("shift_jis"))
    (out / "euc-kr.txt").write_bytes((KOREAN + "\r\n").encode("euc-kr"))
    (out / "gbk.txt").write_bytes((CHINESE + "\r\n").encode("gbk"))
    (out / "utf-16.txt").write_bytes((KOREAN + "\r\n" + CHINESE + "\r\n").encode("utf-16"))


for make in (reportlab_table, reportlab_form, fpdf_cjk, weasyprint_pdf, scan, encrypted, python_docx,
             libreoffice, mail, texts):
    make()
