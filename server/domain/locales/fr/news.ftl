table-news_choice = Actualités que vous avez activées ou désactivées
table-news_topic_text = Textes des sujets d’actualités
processing-table-news_choice = Choix relatifs aux actualités
processing-table-news_topic_text = Textes des sujets d’actualités
item-news_choice =
    { $kind ->
        [on] Vous avez activé des actualités : { $name }
        [off] Vous avez désactivé des actualités : { $name }
        [objected] Vous vous êtes opposé à toutes les actualités
        [objection-withdrawn] Vous avez retiré votre opposition aux actualités
       *[other] Vous avez fait un choix sur les actualités
    }
column-about = De quoi il s’agit
value-choice-on = activé
value-choice-off = désactivé
value-choice-objected = opposition à toutes les actualités
value-choice-objection-withdrawn = opposition retirée
retention-from-news_choice = après le choix, dès qu’un autre l’a remplacé ; le dernier est gardé aussi longtemps que le compte
event-news-objected = Quelqu’un s’est opposé à toutes les actualités
event-news-objection-withdrawn = Une opposition aux actualités a été retirée
event-news-topic-added = Un sujet d’actualités a été créé
event-news-topic-renamed = Un sujet d’actualités a reçu d’autres mots
