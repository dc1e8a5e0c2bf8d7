package org.nanwang.kernel.apps.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.AppRole;
import org.nanwang.sdk.pack.AppDescriptor.WebModule;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.region.RegionCode;

class PageScopeTest {

    private static final RegionCode RENCHENG = new RegionCode("370811");
    private static final LocalizedText TEXT = new LocalizedText("停车", "Parking");

    @Test
    void aPageMayWhatTheAppsRolesAllowAndWhatItNames() {
        assertEquals(List.of("org.example.parking:attendant:370811", "parking:read:370811", "release:submit:*"),
                PageScope.of(app(Optional.of(new WebModule("x.js", List.of(), List.of("parking:read", "release:submit:*")))),
                        RENCHENG));
    }

    @Test
    void anAppWithoutAPageAsksNobody() {
        assertEquals(List.of(), PageScope.of(app(Optional.empty()), RENCHENG));
    }

    private static AppDescriptor app(Optional<WebModule> web) {
        return new AppDescriptor(new AppId("org.example.parking"), "parking", "org.example", TEXT, TEXT,
                List.of(AppDescriptor.Level.COUNTY), "org.example.Main", "[1.0,2)", List.of(),
                List.of(new AppRole("attendant", TEXT, TEXT)), List.of(), List.of(), Map.of(), web, Optional.empty());
    }
}
