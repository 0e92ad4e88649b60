package dev.bootmend.flow;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.DescribedElement;
import dev.bootmend.bcd.ElementCatalogue;
import dev.bootmend.bcd.MachinePartitions;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.run.ElementWording;

/** The names of BCD elements and values as bcdedit prints them in English. */
public final class BcdWording implements ElementWording {

    @Override
    public String name(BootObject object, ElementCode code) {
        return ElementCatalogue.definition(object, code).displayName();
    }

    @Override
    public String value(BootObject object, BootElement element, MachineSnapshot machine) {
        return String.join(" ", DescribedElement.of(object, element, new MachinePartitions(machine)).text());
    }

    @Override
    public String object(BootObject object) {
        return object.element(BootElements.DESCRIPTION)
                .map(BootElement::value)
                .filter(BootValue.Text.class::isInstance).map(value -> ((BootValue.Text) value).text())
                .or(() -> WellKnownObject.of(object.id()).map(WellKnownObject::title))
                .orElse(object.id().braced());
    }
}
