package io.sluice.store;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.EveryState;
import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("In the list on disk")
class StateJsonTest {
    private final StateJson json = new StateJson();

    @ParameterizedTest
    @MethodSource("io.sluice.model.EveryState#states")
    void everyStateIsKeptWhole(DownloadState state) {
        assertThat(json.state(StateName.of(state), json.write(state))).isEqualTo(state);
    }

    @Test
    void noKindOfStateOrFailureIsForgotten() {
        assertThat(classes(EveryState.failures())).isEqualTo(records(Failure.class));
        assertThat(classes(EveryState.states())).isEqualTo(records(DownloadState.class));
    }

    @Test
    void linksAreKeptAsTheyAre() {
        var links = List.of(URI.create("https://h/a%2Fb?c=%20#d"), URI.create("http://ü.example/"));
        assertThat(json.links(json.write(links))).isEqualTo(links);
    }

    @Test
    void whatCannotBeReadIsAnErrorAndNotADefault() {
        assertThatThrownBy(() -> json.state(StateName.FAILED, "{\"cause\":{\"kind\":\"Unheard\"}}"))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> json.links("nothing")).isInstanceOf(StoreException.class);
    }

    private static Set<Class<?>> classes(Stream<?> samples) {
        return samples.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(it -> records(it).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }

    @Test
    void aQueuedOneOfAnOlderVersionDoesNotReturn() {
        assertThat(new StateJson().state(StateName.QUEUED, "{\"attempt\":1}")).isEqualTo(new Queued(1));
    }
}
