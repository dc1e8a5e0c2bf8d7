package org.nanwang.kernel.http.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;

/** Makes CXF servers on the bus of one container. */
final class Services {

    private Services() {
    }

    static Service rest(Bus bus, List<Object> resources, List<Object> appProviders, Optional<RoleGuard> guard) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/");
        factory.setServiceBeans(resources);
        List<Object> providers = new ArrayList<>(appProviders);
        providers.addAll(List.of(new JsonBodies(), new CallerContext(), new SdkParameters(),
                new FormParts(), new NoBody(), new WebProblemMapper(), new ProblemMapper()));
        guard.ifPresent(roles -> {
            providers.add(new RoleFilter(roles));
            factory.setInvoker(new GuardedInvoker(roles));
        });
        factory.setProviders(providers);
        return Buses.within(() -> new Service(factory.create()));
    }

    static Service soap(Bus bus, String name, Object endpoint) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/soap/" + name);
        factory.setServiceBean(endpoint);
        factory.getOutFaultInterceptors().add(new SoapFaults());
        return Buses.within(() -> new Service(factory.create()));
    }
}
