@testable import HavenDomain

/// Messages as real programs write them; the people are made up. Line ends are bare line feeds:
/// `crlf` gives what a mail server hands over.
enum MailSamples {
  static let all = [mutt, outlook, gmail, iPhone, webForm, calendarReply, bounce]

  static func crlf(_ message: String) -> [UInt8] {
    message.utf8.flatMap { $0 == .lineFeed ? [.carriageReturn, .lineFeed] : [$0] }
  }

  static let mutt = """
    From robin@mail.example  Tue Mar  3 14:05:11 2026
    Received: from desk.mail.example by mx.haven.example with ESMTP id 4Xy7;
    \tTue, 3 Mar 2026 14:05:10 +0000 (GMT)
    Date: Tue, 3 Mar 2026 14:05:09 +0000
    From: Robin Fell <robin@mail.example>
    To: help@haven.example
    Subject: cannot stay here tonight
    Message-ID: <20260303140509.GA1234@desk.mail.example>
    MIME-Version: 1.0
    Content-Type: text/plain; charset=us-ascii
    Content-Disposition: inline
    User-Agent: Mutt/2.2.9

    Hello,

    I have nowhere to go after ten. Please write, do not call.

    -- 
    Robin

    """

  static let outlook = """
    From: =?iso-8859-1?Q?J=FCrgen_M=FCller?= <jurgen.mueller@office.example>
    To: "Haven, Front Desk" <desk@haven.example>
    Subject: =?iso-8859-1?Q?Hilfe_f=FCr_meine_Nachbarin_=96?=
    \t=?iso-8859-1?Q?_bitte_lesen?=
    Thread-Topic: x
    Date: Fri, 6 Mar 2026 09:12:44 +0100
    Message-ID: <AM0PR01MB1234.eurprd01.prod.example>
    Content-Language: de-DE
    X-MS-Has-Attach: yes
    Content-Type: multipart/mixed;
    \tboundary="_004_AM0PR01MB1234_"
    MIME-Version: 1.0

    --_004_AM0PR01MB1234_
    Content-Type: multipart/alternative;
    \tboundary="_000_AM0PR01MB1234_"

    --_000_AM0PR01MB1234_
    Content-Type: text/plain; charset="iso-8859-1"
    Content-Transfer-Encoding: quoted-printable

    Meine Nachbarin =F6ffnet nicht mehr. Sie sagte gestern =93niemand hilft=94=
    .

    --_000_AM0PR01MB1234_
    Content-Type: text/html; charset="iso-8859-1"
    Content-Transfer-Encoding: quoted-printable

    <html><head><style>p {margin:0}</style></head><body lang=3D"DE"><p class=3D=
    "MsoNormal">Meine Nachbarin =F6ffnet nicht mehr.<o:p></o:p></p></body></html>

    --_000_AM0PR01MB1234_--

    --_004_AM0PR01MB1234_
    Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document;
    \tname="=?iso-8859-1?Q?T=FCr.docx?="
    Content-Description: =?iso-8859-1?Q?T=FCr.docx?=
    Content-Disposition: attachment; filename="=?iso-8859-1?Q?T=FCr.docx?=";
    \tsize=5; creation-date="Fri, 06 Mar 2026 08:10:00 GMT"
    Content-Transfer-Encoding: base64

    UEsDBBQ=

    --_004_AM0PR01MB1234_--

    """

  static let gmail = """
    MIME-Version: 1.0
    Date: Sat, 7 Mar 2026 22:47:03 -0500
    Message-ID: <CAF=abc+def@mail.gmail.example>
    Subject: =?UTF-8?B?SSBuZWVkIHRvIHRhbGsg8J+Ylg==?=
    From: Sam Okoro <sam.okoro@gmail.example>
    To: help@haven.example, "second@haven.example" <second@haven.example>
    Content-Type: multipart/alternative; boundary="000000000000a1b2c3"

    --000000000000a1b2c3
    Content-Type: text/plain; charset="UTF-8"
    Content-Transfer-Encoding: base64

    SSBjYW7igJl0IGRvIHRoaXMg
    YWxvbmUuDQo=
    --000000000000a1b2c3
    Content-Type: text/html; charset="UTF-8"
    Content-Transfer-Encoding: quoted-printable

    <div dir=3D"ltr">I can=E2=80=99t do this alone.<br></div>
    --000000000000a1b2c3--
    """

  static let iPhone = """
    From: Dana Reyes <dana@icloud.example>
    Content-Type: multipart/mixed; boundary=Apple-Mail-1A2B3C
    Content-Transfer-Encoding: 7bit
    Mime-Version: 1.0 (1.0)
    Subject: Re: Our call
    Message-Id: <1A2B-3C@icloud.example>
    Date: Sun, 8 Mar 2026 01:30:00 -0800
    To: help@haven.example
    X-Mailer: iPhone Mail (22D82)


    --Apple-Mail-1A2B3C
    Content-Type: text/plain;
    \tcharset=us-ascii
    Content-Transfer-Encoding: 7bit

    Here is the letter.


    --Apple-Mail-1A2B3C
    Content-Type: image/jpeg;
    \tname=IMG_0042.jpg;
    \tx-apple-part-url=11-22
    Content-Disposition: inline;
    \tfilename=IMG_0042.jpg
    Content-Transfer-Encoding: base64

    /9j/4AAQSkZJRg==
    --Apple-Mail-1A2B3C
    Content-Type: text/plain;
    \tcharset=us-ascii
    Content-Transfer-Encoding: 7bit



    Sent from my iPhone
    --Apple-Mail-1A2B3C--

    """

  static let webForm = """
    To: help@haven.example
    Subject: Contact form
    From: Website <no-reply@haven.example>
    Reply-To: Kim Osei <kim@post.example>
    Date: Mon, 9 Mar 2026 10:00:00 +0000
    Content-Type: text/html; charset=utf-8

    <html><body><table><tr><th>Name</th><td>Kim Osei</td></tr>
    <tr><th>Message</th><td>Is there a bed tonight?<br />I have a child with me &amp; a dog.</td></tr>
    </table><p>Sent from <a href="https://haven.example/contact">our site</a>.</p>
    <img src="https://track.example/p.gif" width="1"></body></html>
    """

  static let calendarReply = """
    From: Lee Park <lee.park@agency.example>
    To: Desk <desk@haven.example>
    Subject: Accepted: Case review
    Date: Tue, 10 Mar 2026 16:20:30 +0000
    Message-ID: <reply1@agency.example>
    Content-Type: multipart/alternative; boundary="_000_reply_"

    --_000_reply_
    Content-Type: text/plain; charset="us-ascii"

    I will be there at two.

    --_000_reply_
    Content-Type: text/calendar; charset="utf-8"; method=REPLY
    Content-Transfer-Encoding: base64

    QkVHSU46VkNBTEVOREFS
    --_000_reply_--
    """

  static let bounce = """
    Return-Path: <>
    From: MAILER-DAEMON@mx.haven.example (Mail Delivery System)
    Subject: Undelivered Mail Returned to Sender
    To: desk@haven.example
    Auto-Submitted: auto-replied
    Date: Wed, 11 Mar 2026 07:00:01 +0000 (UTC)
    Message-Id: <20260311070001.1@mx.haven.example>
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status;
    \tboundary="AA11.1/mx.haven.example"

    This is a MIME-encapsulated message.

    --AA11.1/mx.haven.example
    Content-Description: Notification
    Content-Type: text/plain; charset=us-ascii

    <robin@mail.example>: host mail.example said: 550 5.1.1 User unknown

    --AA11.1/mx.haven.example
    Content-Description: Delivery report
    Content-Type: message/delivery-status

    Final-Recipient: rfc822; robin@mail.example
    Action: failed

    --AA11.1/mx.haven.example
    Content-Type: message/rfc822

    From: desk@haven.example
    Subject: Your bed
    Content-Type: multipart/mixed; boundary="inner"

    --inner

    Room 4.
    --inner--

    --AA11.1/mx.haven.example--
    """
}

/// The message that the bytes hold; a test stops where they hold none.
struct NotAMessage: Error {}

func message(_ text: String) throws -> EmailMessage { try message(Array(text.utf8)) }

func message(_ bytes: [UInt8], limits: EmailLimits = .standard) throws -> EmailMessage {
  guard case .message(let message) = EmailMessage.read(bytes, limits: limits) else {
    throw NotAMessage()
  }
  return message
}
