package dev.bootmend.cli;

import dev.bootmend.bcd.DescribedElement;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.flow.Tree;
import dev.bootmend.model.BootObject;
import dev.bootmend.probe.StoreInspection;

/** The JSON form of a store. */
final class StoreTree {

    private StoreTree() {
    }

    static Tree of(StoreInspection inspection) {
        return Tree.of("format", 1)
                .with("state", inspection.store().health().state())
                .with("logEntriesApplied", inspection.store().health().logEntriesApplied())
                .with("notes", inspection.store().health().notes())
                .with("objects", inspection.objects(), StoreTree::object);
    }

    private static Tree object(StoreInspection.DescribedObject described) {
        BootObject object = described.object();
        return Tree.of("id", object.id().braced())
                .with("type", object.type())
                .with("name", WellKnownObject.of(object.id()).flatMap(WellKnownObject::alias))
                .with("elements", described.elements(), StoreTree::element);
    }

    private static Tree element(DescribedElement element) {
        return Tree.of("code", element.code())
                .with("name", element.name())
                .with("format", element.format())
                .with("value", element.text().size() == 1 ? element.text().getFirst() : element.text())
                .with("raw", element.raw().hex());
    }
}
