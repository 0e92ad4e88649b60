package dev.bootmend.ui.result;

import dev.bootmend.run.Backup;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.CopyField;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Where the backups of the run are, with what support staff ask for. */
final class BackupPlaces extends VBox {

    BackupPlaces(ResultViewModel model) {
        getStyleClass().add("column");
        if (!model.reportProblem().isEmpty()) {
            getChildren().add(new SignLine(Sign.NOTE, model.reportProblem()));
        }
        getChildren().add(new Disclosure("Run, disk identity, and where the backups are (" + model.backups().size()
                + ")", () -> places(model)));
    }

    private static Node places(ResultViewModel model) {
        Column column = new Column(new CopyField("run", model.run().toString()),
                new CopyField("disk identity", model.identity().toString())).close();
        for (Backup backup : model.backups()) {
            column.getChildren().add(new WrappedLabel(backup.file().path().toString(), "strong", "small"));
            if (backup.content().isEmpty()) {
                column.getChildren().add(new WrappedLabel("There was no such file before the run.", "muted", "small"));
            } else {
                column.getChildren().addAll(new CopyField("on this machine", backup.onHost()),
                        new CopyField("on the disk", backup.onDisk()));
            }
        }
        return column;
    }
}
