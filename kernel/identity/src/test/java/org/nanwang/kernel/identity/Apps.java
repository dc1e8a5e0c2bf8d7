package org.nanwang.kernel.identity;

import java.util.List;
import org.nanwang.kernel.identity.account.Bilingual;
import org.nanwang.kernel.identity.account.ServingApp;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.region.RegionCode;

/** Apps that serve in tests. */
public final class Apps {

    private Apps() {
    }

    /** Gives car parks, with one role and one permission. */
    public static ServingApp parking(String region) {
        return new ServingApp(new AppId("org.nanwang.parking"), new RegionCode(region), "/" + region + "/parking/",
                new Bilingual("智慧停车", "Smart parking"),
                List.of(new ServingApp.Declared("attendant", new Bilingual("停车收费员", "Attendant"),
                        new Bilingual("查看停车记录", "Sees stays"))),
                List.of(new ServingApp.Declared("messaging:send", new Bilingual("messaging:send", "messaging:send"),
                        new Bilingual("提醒车主", "To remind drivers"))));
    }
}
