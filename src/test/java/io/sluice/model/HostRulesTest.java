package io.sluice.model;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("What the user allows which host")
class HostRulesTest {
    private final HostRules rules = new HostRules(List.of(new HostRule("example.org", 100, 2),
            new HostRule("*.example.org", 200, 3), new HostRule("*.dl.example.org", 300, 0)), 8);

    @Test
    void aHostsOwnRuleGoesBeforeThoseOfDomains() {
        assertThat(rules.bytesPerSecondOf("example.org")).isEqualTo(100);
        assertThat(rules.bytesPerSecondOf("www.example.org")).isEqualTo(200);
        assertThat(rules.bytesPerSecondOf("a.dl.example.org")).isEqualTo(300);
        assertThat(rules.bytesPerSecondOf("EXAMPLE.org")).isEqualTo(100);
    }

    @Test
    void aDomainIsNotAnEndingOfAName() {
        assertThat(rules.of("badexample.org")).isEmpty();
        assertThat(rules.bytesPerSecondOf("example.net")).isEqualTo(FetchOptions.UNLIMITED);
    }

    @Test
    void connectionsAreTheDefaultWhereNoRuleSaysMore() {
        assertThat(rules.connectionsTo("example.net")).isEqualTo(8);
        assertThat(rules.connectionsTo("a.dl.example.org")).isEqualTo(8);
        assertThat(rules.connectionsTo("example.org")).isEqualTo(2);
    }

    @Test
    void theHostsOfOneRuleShareABudgetAndOthersHaveTheirOwn() {
        assertThat(rules.budgetOf("a.example.org")).isEqualTo(rules.budgetOf("b.example.org"));
        assertThat(rules.budgetOf("Example.net")).isEqualTo("example.net");
    }

    @Test
    void aRuleIsReplacedByOneForTheSameHost() {
        assertThat(rules.with(new HostRule("example.org", 0, 5)).connectionsTo("example.org")).isEqualTo(5);
        assertThat(rules.with(new HostRule("example.org", 0, 0)).rules()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "*example.org", "a.*.org"})
    void whatIsNoHostIsRefused(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HostRule(host, 0, 1));
    }

    @Test
    void figuresOutOfTheirRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HostRule("h", -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new HostRule("h", 0, 33));
        assertThatIllegalArgumentException().isThrownBy(() -> new HostRules(List.of(), 0));
    }
}
