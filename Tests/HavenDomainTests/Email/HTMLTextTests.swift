import Testing

@testable import HavenDomain

@Suite("HTML reduced to text")
struct HTMLTextTests {
  @Test(
    "CH-01 markup becomes lines",
    arguments: [
      ("one<br>two<br/>three", "one\ntwo\nthree"),
      ("one<br><br><br><br>two", "one\n\ntwo"),
      ("<p>one</p><p>two</p>", "one\n\ntwo"),
      ("<div>one</div><div>two</div>", "one\ntwo"),
      ("<div><div><div>one</div></div></div>\n\n<div>two</div>", "one\ntwo"),
      ("<ul><li>one</li><li>two</ul>three", "- one\n- two\n\nthree"),
      ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
      ("  a\n\t b  <b> c</b>d ", "a b cd"),
      ("un<b>believ</b>able", "unbelievable"),
      ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
      ("a<hr>b", "a\n----\nb"),
      ("<h1>Head</h1>body", "Head\n\nbody"),
      ("<P CLASS=x>LOUD</P>", "LOUD"),
      ("<img src='x' alt='a cat'> <img src=y>", "[a cat]"),
      ("", ""), ("<p></p><p></p>", ""), ("&nbsp;<br>&nbsp;", ""),
    ])
  func layout(html: String, expected: String) {
    #expect(HTMLText.reduce(html) == expected)
  }

  @Test(
    "CH-01 what is not for readers is dropped, what never ends hides nothing",
    arguments: [
      ("a<script>if (x < 1) { alert('</p>') }</script>b", "ab"),
      ("a<STYLE type='x'>p > b {}</style >b", "ab"),
      ("<head><title>t</title><meta x></head><body>b", "b"),
      ("a<!-- <p>hidden</p> -->b", "ab"),
      ("a<!--[if mso]>x<![endif]-->b<![if !mso]>c<![endif]>", "abc"),
      ("<!DOCTYPE html><?xml version='1.0'?>b", "b"),
      ("a<script>b", "ab"), ("a<!--b", "a<!--b"), ("a<style>b<p>c", "ab\n\nc"),
      ("1 < 2 <3 a<b", "1 < 2 <3 a<b"), ("a<", "a<"), ("a</", "a</"), ("a<>b", "a<>b"),
      ("<a title='>'>x</a>", "x"), ("<a title=it's>x</a>", "x"),
      ("<a title='open>x</a> y", "x y"), ("<script/>a", "a"), ("<scripts>a</scripts>", "a"),
    ])
  func dropped(html: String, expected: String) {
    #expect(HTMLText.reduce(html) == expected)
  }

  @Test(
    "CH-01 a link shows its address where that differs from its words",
    arguments: [
      (
        "<a href='https://x.example/a?b=1&amp;c=2'>here</a>.", "here <https://x.example/a?b=1&c=2>."
      ),
      ("<a href=\"https://www.x.example/\">x.example</a>", "x.example"),
      (
        "<a href='https://evil.example'>https://bank.example</a>",
        "https://bank.example <https://evil.example>"
      ),
      ("<a href=mailto:a@x.example>A@x.example</a>", "A@x.example"),
      ("<a href='tel:116 123'>call</a>", "call <tel:116123>"),
      ("<a href='javascript:alert(1)'>x</a>", "x"), ("<a href='#top'>x</a>", "x"),
      ("<a name=x>y</a>", "y"), ("<a href>y</a>", "y"),
      (
        "<a href='http://a.example'>one<a href='http://b.example'>two",
        "one <http://a.example>two <http://b.example>"
      ),
      (
        "<a data-href='http://a.example' HREF = 'http://b.example'>two</a>",
        "two <http://b.example>"
      ),
      ("<a href='http://a.example'><img alt='logo'></a>", "[logo] <http://a.example>"),
      ("<a href='http://a.example'></a>end", "<http://a.example>end"),
    ])
  func links(html: String, expected: String) {
    #expect(HTMLText.reduce(html) == expected)
  }

  @Test(
    "CH-01 entities are decoded once",
    arguments: [
      ("&lt;b&gt; &amp;amp; &quot;", "<b> &amp; \""), ("caf&eacute;", "café"),
      ("&#233;&#xE9;&#XE9;", "ééé"), ("&#146;", "’"),
      ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&#99999999999999999999;x", "\u{FFFD}x"), ("a&nbsp;b", "a b"), ("&ampx", "&ampx"),
      ("&amp x", "& x"), ("fish & chips", "fish & chips"), ("&unknown;", "&unknown;"), ("&", "&"),
      ("&#;", "&#;"), ("&#x;", "&#x;"), ("&eacute x", "&eacute x"), ("&yuml;&Agrave;", "ÿÀ"),
      ("so&shy;ft&zwnj;ly", "softly"), ("&hellip;&mdash;&euro;", "…—€"),
    ])
  func entities(html: String, expected: String) {
    #expect(HTMLText.reduce(html) == expected)
  }
}
