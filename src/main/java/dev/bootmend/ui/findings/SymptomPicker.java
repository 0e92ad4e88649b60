package dev.bootmend.ui.findings;

import dev.bootmend.diagnose.Agreement;
import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.diagnose.SymptomCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the screen of the broken machine showed: typed in any spelling, picked from what fits, compared with the disk.
 */
final class SymptomPicker {

    private static final int MOST = 5;

    private final Diagnosis diagnosis;
    private final Consumer<Optional<Symptom>> told;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyObjectWrapper<List<Symptom>> offered =
            new ReadOnlyObjectWrapper<>(this, "offered", List.of());
    private final ReadOnlyObjectWrapper<Optional<Symptom>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Agreement>> agreement =
            new ReadOnlyObjectWrapper<>(this, "agreement", Optional.empty());

    SymptomPicker(Diagnosis diagnosis, Consumer<Optional<Symptom>> told) {
        this.diagnosis = diagnosis;
        this.told = told;
        typed.subscribe(this::typed);
    }

    /** The text in the field. */
    StringProperty typedProperty() {
        return typed;
    }

    /** What fits the text; empty once something is chosen. */
    ReadOnlyObjectProperty<List<Symptom>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Symptom>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the disk fits what was chosen. */
    ReadOnlyObjectProperty<Optional<Agreement>> agreementProperty() {
        return agreement.getReadOnlyProperty();
    }

    /** Whether something was typed that nothing fits. */
    boolean nothingFits() {
        return !typed.get().isBlank() && chosen.get().isEmpty() && offered.get().isEmpty();
    }

    void choose(Symptom symptom) {
        set(Optional.of(symptom));
        offered.set(List.of());
        typed.set(symptom.label());
    }

    /** Chooses what fits best. */
    void chooseFirst() {
        offered.get().stream().findFirst().ifPresent(this::choose);
    }

    private void typed(String text) {
        if (chosen.get().map(Symptom::label).filter(text::equals).isPresent()) {
            return;
        }
        offered.set(text.isBlank() ? List.of() : SymptomCatalogue.search(text).stream().limit(MOST).toList());
        set(Optional.empty());
    }

    private void set(Optional<Symptom> symptom) {
        if (!chosen.get().equals(symptom)) {
            chosen.set(symptom);
            agreement.set(symptom.map(shown -> Agreement.between(shown, diagnosis)));
            told.accept(symptom);
        }
    }
}
