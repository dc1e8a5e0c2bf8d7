package org.nanwang.marketplace.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.sdk.pack.LocalizedText;

/** What an app is for. The list is the platform's, so that counties find alike what vendors call differently. */
public enum Category {
    PARKING("停车", "Parking"),
    CHARGING("充电", "Charging"),
    TRANSPORT("交通运输", "Transport"),
    EDUCATION("教育", "Education"),
    CULTURE("文化体育", "Culture and sports"),
    TOURISM("旅游", "Tourism"),
    AGRICULTURE("农业", "Agriculture"),
    CARE("养老与救助", "Care and assistance"),
    HEALTH("医疗健康", "Health"),
    EMPLOYMENT("就业与社保", "Employment and social security"),
    COMMUNITY("社区与网格", "Communities"),
    ENTERPRISE("企业服务", "Services for enterprises"),
    FINANCE("金融", "Finance"),
    INDUSTRY("工业制造", "Industry"),
    GOVERNMENT("政务服务", "Government services"),
    OFFICE("协同办公", "Office"),
    CITY_MANAGEMENT("城市管理", "City management"),
    ENVIRONMENT("生态环境", "Environment"),
    EMERGENCY("应急管理", "Emergencies"),
    SAFETY("公共安全", "Public safety"),
    LAW("法治与监管", "Law and supervision"),
    LAND("国土空间", "Land and planning"),
    DATA("数据与地图", "Data and maps"),
    PLATFORM("平台能力", "The platform itself");

    private final LocalizedText name;

    Category(String zh, String en) {
        this.name = new LocalizedText(zh, en);
    }

    /** Finds by code. */
    public static Optional<Category> find(String code) {
        return Arrays.stream(values()).filter(category -> category.code().equals(code)).findFirst();
    }

    /** Gives the code: lower-case words joined by hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Gives what people read. */
    public LocalizedText title() {
        return name;
    }
}
