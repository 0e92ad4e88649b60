package dev.bootmend.ui.repair;

import dev.bootmend.recipe.ArticleError;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.PhraseFlow;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.WrappedLabel;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Where the published articles are wrong or unsafe, and what is done instead. */
final class ArticleErrors extends VBox {

    ArticleErrors(Recipe recipe) {
        getStyleClass().addAll("column", "close");
        getChildren().add(new RowGroup(recipe.articleErrors().stream().map(ArticleErrors::row).toArray(Node[]::new)));
        recipe.sources().forEach(source -> getChildren().add(new WrappedLabel("Source: " + source, "muted", "small")));
    }

    private static Node row(ArticleError error) {
        return new Column(new PhraseFlow(Phrase.EMPTY.strong("The article: ").plain(error.article())),
                new PhraseFlow(Phrase.EMPTY.strong("Here: ").plain(error.here())),
                new PhraseFlow(Phrase.of(error.why()), "muted")).close();
    }
}
