package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.vendor.Applicant;
import org.nanwang.marketplace.vendor.Application;
import org.nanwang.marketplace.vendor.Application.Ruling;
import org.nanwang.marketplace.vendor.VendorId;

/**
 * An application as its applicant and admins see it.
 *
 * @param id its number
 * @param vendor the namespace asked for
 * @param alike vendors it could be taken for
 * @param documented whether the scanned licence is there
 */
public record ApplicationView(long id, String vendor, String name, String creditCode, Contact contact, String state,
        List<String> alike, boolean documented, Instant appliedAt, String appliedBy, Optional<Instant> decidedAt, Optional<String> decidedBy,
        Optional<String> comment) {

    static ApplicationView of(Application application, List<VendorId> alike, boolean documented) {
        Applicant applicant = application.applicant();
        return new ApplicationView(application.number(), application.vendor().value(), applicant.name(),
                applicant.code().value(), new Contact(applicant.person(), applicant.phone(), applicant.email()),
                application.state().toString(), alike.stream().map(VendorId::value).toList(), documented, application.at(),
                application.by().name(), application.ruling().map(Ruling::at), application.ruling().map(Ruling::by),
                application.ruling().map(Ruling::comment));
    }

    /** Whom to talk to. */
    public record Contact(String person, String phone, String email) {
    }
}
