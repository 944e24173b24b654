package io.sluice.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.sluice.model.WhenDone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("After the last download")
@EnabledOnOs({OS.LINUX, OS.MAC})
class AfterWorkTest {
    @TempDir
    Path folder;
    private final List<String> told = new ArrayList<>();

    private AfterWork after() {
        var commands = new MachinePower.Commands(List.of("touch", folder.resolve("asleep").toString()),
                List.of("ls", folder.resolve("nowhere").toString()));
        return new AfterWork(new MachinePower(commands), () -> told.add("quit"), Runnable::run, told::add);
    }

    @Test
    void theProgramQuits() {
        after().accept(WhenDone.QUIT);
        assertThat(told).containsExactly("quit");
    }

    @Test
    void theMachineSleeps() {
        after().accept(WhenDone.SLEEP);
        assertThat(Files.exists(folder.resolve("asleep"))).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void whatTheMachineAnswersIsToldWhereItRefuses() {
        after().accept(WhenDone.SHUT_DOWN);
        assertThat(told).hasSize(1).first().asString().startsWith("ls ").contains("nowhere");
    }

    @Test
    void eachSystemHasCommandsOfItsOwn() {
        assertThat(MachinePower.Commands.of("Linux").sleep()).containsExactly("systemctl", "suspend");
        assertThat(MachinePower.Commands.of("Windows 11").shutDown()).startsWith("shutdown");
        assertThat(MachinePower.Commands.of("Mac OS X").sleep()).startsWith("pmset");
    }
}
