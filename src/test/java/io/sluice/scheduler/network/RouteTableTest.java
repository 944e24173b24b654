package io.sluice.scheduler.network;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Linux' routing tables")
class RouteTableTest {
    private static final String HEAD = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT";
    private static final String DEFAULT = "wlan0\t00000000\t0100A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0";
    private static final String SEGMENT = "wlan0\t0000A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0";
    private static final String HALF = "tun0\t00000000\t0100080A\t0003\t0\t0\t0\t00000080\t0\t0\t0";
    private static final String DEFAULT_6 = "00000000000000000000000000000000 00 00000000000000000000000000000000 00 "
            + "fe800000000000000000000000000001 00000400 00000005 00000000 00450003    wlan0";
    private static final String REJECT_6 = "00000000000000000000000000000000 00 00000000000000000000000000000000 00 "
            + "00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo";
    private static final String LINK_6 = "fe800000000000000000000000000000 40 00000000000000000000000000000000 00 "
            + "00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0";

    @Test
    void leadOutByADefaultRouteOrAnyGateway() {
        assertThat(RouteTable.leadsOut4(List.of(HEAD, SEGMENT, DEFAULT))).isTrue();
        assertThat(RouteTable.leadsOut4(List.of(HEAD, HALF))).isTrue();
        assertThat(RouteTable.leadsOut6(List.of(REJECT_6, DEFAULT_6))).isTrue();
    }

    @Test
    void leadNowhereByTheirOwnSegmentOrARouteThatRejects() {
        assertThat(RouteTable.leadsOut4(List.of(HEAD))).isFalse();
        assertThat(RouteTable.leadsOut4(List.of(HEAD, SEGMENT))).isFalse();
        assertThat(RouteTable.leadsOut6(List.of(LINK_6, REJECT_6))).isFalse();
    }

    @Test
    void canBeReadOnThisMachine() {
        var system = new SystemNetwork();
        assertThat(system.hasRoute()).isIn(true, false);
        assertThat(system.resolves("localhost")).isTrue();
    }
}
