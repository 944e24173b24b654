package io.sluice.api.aria2;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.sluice.exchange.Aria2Values;
import io.sluice.exchange.Gid;
import io.sluice.model.Checksum;

/// The options of aria2 that mean something here: what they may be, and where. Every other one is refused, above all those
/// that name a program or a file.
///
/// `CONTINUE` to `CONNECT_TIMEOUT` are hints: the engine goes about it in its own way. `ALL_PROXY` is always refused, since
/// going around a proxy that was wished for would tell the server who asks.
enum OptionRule {
    DIR(OptionRule::any), OUT(OptionRule::any, Use.ADD, Use.CHANGE), HEADER(Aria2Values::header), REFERER(
            OptionRule::any), USER_AGENT(OptionRule::any), HTTP_USER(
                    OptionRule::user), HTTP_PASSWD(OptionRule::any), ALL_PROXY(
                            OptionRule::nothing), SPLIT(Aria2Values::connections), MAX_CONNECTION_PER_SERVER(
                                    Aria2Values::connections), MAX_DOWNLOAD_LIMIT(Aria2Values::size), MAX_TRIES(
                                            Aria2Values::retries), CHECKSUM(
                                                    OptionRule::checksum, Use.ADD,
                                                    Use.CHANGE), PAUSE(OptionRule::choice, Use.ADD), GID(Gid::id,
                                                            Use.ADD), AUTO_FILE_RENAMING(
                                                                    OptionRule::choice), ALLOW_OVERWRITE(
                                                                            OptionRule::no), CONTINUE(
                                                                                    OptionRule::choice), REMOTE_TIME(
                                                                                            OptionRule::choice), MIN_SPLIT_SIZE(
                                                                                                    Aria2Values::size), RETRY_WAIT(
                                                                                                            Aria2Values::size), TIMEOUT(
                                                                                                                    Aria2Values::size), CONNECT_TIMEOUT(
                                                                                                                            Aria2Values::size), MAX_CONCURRENT_DOWNLOADS(
                                                                                                                                    Integer::parseInt,
                                                                                                                                    Use.GLOBAL), MAX_OVERALL_DOWNLOAD_LIMIT(
                                                                                                                                            Aria2Values::size,
                                                                                                                                            Use.GLOBAL);

    /// For what options are given.
    enum Use {
        ADD, CHANGE, GLOBAL
    }

    private static final Pattern OF_THE_MACHINE = Pattern.compile(
            "on-.*|log|.*-(file|path|log)|save-.*|load-.*|.*-(save|load|import)-.*|netrc.*|conf.*|daemon|.*certificate");

    private final Consumer<String> check;
    private final Set<Use> uses;

    OptionRule(Consumer<String> check, Use... uses) {
        this.check = check;
        this.uses = uses.length == 0 ? EnumSet.allOf(Use.class) : EnumSet.copyOf(Arrays.asList(uses));
    }

    /// @throws RpcException where the option is not offered
    static OptionRule of(String name) {
        return Arrays.stream(values()).filter(it -> it.word().equals(name)).findFirst()
                .orElseThrow(() -> new RpcException("The option “" + name + "” is refused: "
                        + (OF_THE_MACHINE.matcher(name).matches()
                                ? "programs do not name files or programs of this machine here."
                                : "it means nothing here. Leave it out.")));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean allows(Use use) {
        return uses.contains(use);
    }

    /// @throws RpcException where the option cannot have this value
    void check(String value) {
        try {
            if (!value.isEmpty()) {
                check.accept(value);
            }
        } catch (NumberFormatException none) {
            throw new RpcException("The option “" + word() + "” is a whole number.");
        } catch (IllegalArgumentException wrong) {
            throw new RpcException("The option “" + word() + "” cannot be that: " + wrong.getMessage() + ".");
        }
    }

    private static void any(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("It has a control character");
        }
    }

    private static void choice(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("It is true or false");
        }
    }

    private static void no(String value) {
        choice(value);
        if (value.equals("true")) {
            throw new IllegalArgumentException("Sluice writes over no file and gives the new one a number");
        }
    }

    private static void nothing(String proxy) {
        throw new IllegalArgumentException("One proxy is for all downloads, that of the settings");
    }

    // RFC 7617 §2
    private static void user(String value) {
        any(value);
        if (value.contains(":")) {
            throw new IllegalArgumentException("A user has no colon");
        }
    }

    private static void checksum(String value) {
        Checksum.parse(value);
    }
}
