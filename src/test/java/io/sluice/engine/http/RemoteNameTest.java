package io.sluice.engine.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The name of a file")
class RemoteNameTest {
    private static final URI LINK = URI.create("https://example.org/get/last.bin?sig=secret");

    @Nested
    @DisplayName("given by its server")
    class GivenByTheServer {
        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
                "attachment; filename=plain.zip ~ plain.zip",
                "attachment; filename=\"quoted name.zip\" ~ quoted name.zip",
                "attachment; filename=\"with \\\"quotes\\\".zip\" ~ with _quotes_.zip",
                "attachment; filename=\"semi;colon.zip\" ~ semi;colon.zip",
                "attachment; FileName = \"spaced.zip\" ; size=12 ~ spaced.zip",
                "inline; filename=a.pdf ~ a.pdf",
                "filename=no-type.zip ~ no-type.zip"})
        void isReadAsTheStandardSays(String header, String name) {
            assertThat(RemoteName.of(header, LINK)).isEqualTo(name);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
                "attachment; filename*=UTF-8''%e2%82%ac%20rates.txt ~ € rates.txt",
                "attachment; filename*=utf-8'en'na%C3%AFve.txt ~ naïve.txt",
                "attachment; filename*=ISO-8859-1''caf%E9.txt ~ café.txt",
                "attachment; filename=\"plain.txt\"; filename*=UTF-8''b%C3%BCcher.txt ~ bücher.txt",
                "attachment; filename*=UTF-8''b%C3%BCcher.txt; filename=\"plain.txt\" ~ bücher.txt"})
        void isTakenFromTheExtendedFormFirst(String header, String name) {
            assertThat(RemoteName.of(header, LINK)).isEqualTo(name);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
                "attachment; filename*=UTF-8''%FF%FE.txt; filename=plain.txt ~ plain.txt",
                "attachment; filename*=KLINGON''x.txt; filename=plain.txt ~ plain.txt",
                "attachment; filename*=no-quotes.txt; filename=plain.txt ~ plain.txt",
                "attachment; filename*=UTF-8''; filename=plain.txt ~ last.bin"})
        void survivesAnExtendedFormThatCannotBeRead(String header, String name) {
            assertThat(RemoteName.of(header, LINK)).isEqualTo(name);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
                "attachment; filename=trailing.zip; ~ trailing.zip",
                "attachment;; filename=doubled.zip;; ~ doubled.zip",
                "attachment; filename=two words.zip ~ two words.zip",
                "attachment; filename=\"percent%20coded%C3%A9.zip\" ~ percent codedé.zip",
                "attachment; filename=\"100% sure.zip\" ~ 100% sure.zip",
                "attachment; filename=\"unclosed.zip ~ unclosed.zip",
                "attachment; filename=\"=?UTF-8?B?w6RwZmVsLnR4dA==?=\" ~ äpfel.txt",
                "attachment; filename=\"=?ISO-8859-1?Q?caf=E9_au_lait.txt?=\" ~ café au lait.txt",
                "attachment; filename=\"=?UTF-8?Q?one?= =?UTF-8?Q?two.txt?=\" ~ onetwo.txt",
                "attachment; filename=\"=?UTF-8?B?!?=.txt\" ~ =_UTF-8_B_!_=.txt"})
        void isReadAsItIsOftenWritten(String header, String name) {
            assertThat(RemoteName.of(header, LINK)).isEqualTo(name);
        }

        @Test
        void mayComeAsRawUtf8() {
            assertThat(RemoteName.of(asReadFromTheWire("attachment; filename=\"日本語.txt\""), LINK))
                    .isEqualTo("日本語.txt");
        }

        @Test
        void mayComeAsLatin1() {
            assertThat(RemoteName.of("attachment; filename=\"caf\u00e9.txt\"", LINK)).isEqualTo("café.txt");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
                "attachment; filename=\"../../etc/passwd\" ~ passwd",
                "attachment; filename=\"C:\\Users\\me\\a.doc\" ~ a.doc",
                "attachment; filename*=UTF-8''..%2F..%2Fevil.sh ~ evil.sh",
                "attachment; filename=\"/absolute.txt\" ~ absolute.txt"})
        void neverNamesAFolder(String header, String name) {
            assertThat(RemoteName.of(header, LINK)).isEqualTo(name);
        }

        @ParameterizedTest
        @ValueSource(strings = {"attachment", "", ";", "attachment; filename=", "attachment; filename=\"\"",
                "attachment; filename=\"  \"", "attachment; filename=\"/\"", "attachment; name=other.txt", "=", "\"",
                "attachment; filename"})
        void isTheOneInTheLinkWhereTheHeaderHasNone(String header) {
            assertThat(RemoteName.of(header, LINK)).isEqualTo("last.bin");
        }

        private static String asReadFromTheWire(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
    }

    @Nested
    @DisplayName("found in its link")
    class FoundInTheLink {
        @ParameterizedTest
        @CsvSource({"https://example.org/a/b/file.iso, file.iso", "https://example.org/file.iso?x=/y/z, file.iso",
                "https://example.org/two%20words.iso, two words.iso", "https://example.org/%E2%82%AC.txt, €.txt",
                "https://example.org/caf%E9.txt, caf%E9.txt", "https://example.org/a%2Fb.txt, a_b.txt",
                "https://example.org/a+b.txt, a+b.txt", "https://example.org/日本.txt, 日本.txt",
                "https://example.org/, example.org", "https://example.org, example.org",
                "https://example.org/folder/, example.org", "https://example.org/%2e%2e, download"})
        void isTheLastSegmentOrTheHost(String link, String name) {
            assertThat(RemoteName.of(null, URI.create(link))).isEqualTo(name);
        }
    }

    @Nested
    @DisplayName("cleaned for every platform")
    class Cleaned {
        @ParameterizedTest
        @ValueSource(strings = {"plain.txt", "two words.tar.gz", ".hidden", "naïve €.txt", "日本語.txt", "👩.png", "a",
                "CONSOLE.txt", "COM.txt", "COM10", "semi;colon, comma & more!.txt"})
        void staysAsItIsWhereItIsCleanAlready(String name) {
            assertThat(RemoteName.clean(name)).isEqualTo(name);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', value = {"a/b\\c.txt ~ a_b_c.txt", "../up.txt ~ .._up.txt",
                "<a>:\"b\"|c?*.txt ~ _a___b__c__.txt", "trailing dots... ~ trailing dots", "x. . ~ x"})
        void hasNoSeparatorsForbiddenSignsOrTrailingDots(String name, String clean) {
            assertThat(RemoteName.clean(name)).isEqualTo(clean);
        }

        @Test
        void hasNoWhiteSpaceAtItsEnds() {
            assertThat(RemoteName.clean("  a b.txt \t")).isEqualTo("a b.txt");
        }

        @Test
        void hasNothingThatCannotBeSeenOrTurnsTheDirection() {
            assertThat(RemoteName.clean("a\u0000b\nc\u007f.txt")).isEqualTo("abc.txt");
            assertThat(RemoteName.clean("photo\u202egnp.exe")).isEqualTo("photognp.exe");
            assertThat(RemoteName.clean("\u2066a\u2069\u200b\ufeff.txt")).isEqualTo("a.txt");
            assertThat(RemoteName.clean("lone\ud800.txt")).isEqualTo("lone.txt");
        }

        @ParameterizedTest
        @ValueSource(strings = {"CON", "nul.txt", "Aux.tar.gz", "COM1", "lpt9.doc", "com².txt", "CONIN$", "NUL .txt"})
        void isNoDeviceOfWindows(String name) {
            assertThat(RemoteName.clean(name)).isEqualTo("_" + name);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ".", "..", "...", "   ", "\u202e", ". ."})
        void isNeverEmptyNorAFolder(String name) {
            assertThat(RemoteName.clean(name)).isEqualTo("download");
        }

        @Test
        void isComposed() {
            assertThat(RemoteName.clean("u\u0308.txt")).isEqualTo("\u00fc.txt");
        }

        @Test
        void isShortenedBeforeItsExtension() {
            assertThat(RemoteName.clean("x".repeat(300) + ".tar"))
                    .isEqualTo("x".repeat(RemoteName.LONGEST - 4) + ".tar");
        }

        @Test
        void isShortenedBetweenCharacters() {
            String name = RemoteName.clean("👩".repeat(100) + ".jpeg");

            assertThat(name).isEqualTo("👩".repeat(58) + ".jpeg");
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(RemoteName.LONGEST);
        }

        @Test
        void isShortenedAnywhereWhereItsExtensionIsNone() {
            assertThat(RemoteName.clean("a." + "x".repeat(300))).isEqualTo("a." + "x".repeat(RemoteName.LONGEST - 2));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a/b", "nul", "x. . .", " \u202e.", "%2e%2e/", "con ."})
        void isCleanWhenItIsCleanedAgain(String name) {
            String once = RemoteName.clean(name);

            assertThat(RemoteName.clean(once)).isEqualTo(once);
        }
    }
}
