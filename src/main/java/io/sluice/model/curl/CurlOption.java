package io.sluice.model.curl;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// The options of curl (its manual, version 8), by what they mean for a download here.
enum CurlOption {
    HEADER(true, "-H --header"), COOKIE(true, "-b --cookie"), REFERER(true, "-e --referer"), USER_AGENT(true,
            "-A --user-agent"), USER(true, "-u --user"), BEARER(true, "--oauth2-bearer"), NAME(true,
                    "-o --output"), FOLDER(true, "--output-dir"), LINK(true, "--url"), LIMIT(true,
                            "--limit-rate"), METHOD(true, "-X --request"), LITERAL(false, "-g --globoff"), HEAD(false,
                                    "-I --head"), AS_QUERY(false, "-G --get"), DATA(true,
                                            "-d --data --data-ascii --data-raw --data-binary"), SENT(true,
                                                    "--data-urlencode --json -F --form --form-string -T --upload-file"),
    // What Sluice does anyway, or what only concerns curl's own output.
    ANYWAY(false, "-L --location -O --remote-name --remote-name-all -J --remote-header-name -s --silent -S --show-error"
            + " -f --fail --fail-with-body -v --verbose -# --progress-bar --no-progress-meter --compressed -i --include"
            + " --show-headers -N --no-buffer --create-dirs --no-clobber -R --remote-time --http1.1 --http2 -j"
            + " --junk-session-cookies --basic --anyauth --path-as-is -Z --parallel --fail-early --retry-all-errors"
            + " --retry-connrefused --styled-output --no-styled-output --tcp-nodelay --no-keepalive --ssl-reqd"
            + " --proto-default --disable -q"), ANYWAY_WITH(true,
                    "-C --continue-at --retry --retry-delay --retry-max-time -m --max-time --connect-timeout -D"
                            + " --dump-header -c --cookie-jar -w --write-out --stderr --trace --trace-ascii"
                            + " --max-redirs --keepalive-time -y --speed-time -Y --speed-limit --parallel-max"
                            + " --proto --proto-redir --expect100-timeout --max-filesize"),
    // What would matter, and cannot be told to one download; its value is skipped with it.
    NOT_HERE(true, "-x --proxy -U --proxy-user --preproxy --socks4 --socks4a --socks5 --socks5-hostname --noproxy"
            + " --proxy-header -E --cert --key --cert-type --key-type --pass --cacert --capath --pinnedpubkey --resolve"
            + " --connect-to --interface --dns-servers --doh-url -r --range -z --time-cond -K --config --netrc-file"
            + " --unix-socket --ciphers --tls13-ciphers --tls-max --aws-sigv4 --url-query --variable --etag-compare"
            + " --etag-save --local-port --rate -t --telnet-option -Q --quote -P --ftp-port");

    private static final Map<String, CurlOption> BY_NAME = byName();

    private final boolean takesValue;
    private final String names;

    CurlOption(boolean takesValue, String names) {
        this.takesValue = takesValue;
        this.names = names;
    }

    private static Map<String, CurlOption> byName() {
        Map<String, CurlOption> options = new HashMap<>();
        Arrays.stream(values())
                .forEach(option -> Arrays.stream(option.names.split(" ")).forEach(name -> options.put(name, option)));
        return Map.copyOf(options);
    }

    boolean takesValue() {
        return takesValue;
    }

    /// @param name with its dashes
    /// @return null where there is no such option, or none with a value that is known here
    static @Nullable CurlOption of(String name) {
        return BY_NAME.get(name);
    }
}
