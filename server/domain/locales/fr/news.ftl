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
value-kind-news = actualités
purpose-news = Conservé pour vous envoyer les actualités que vous avez activées.
processing-purpose-news = Actualités que les gens ont activées
processing-subjects-news = Personnes qui ont activé des actualités
value-purpose-news = actualités
table-news_delivery = Actualités qui vous ont été envoyées, ou non
table-news_campaign_text = Textes des campagnes
processing-table-news_delivery = Envois d’actualités
processing-table-news_campaign_text = Textes des campagnes
item-news_delivery =
    { $kind ->
        [sent] Actualités : { $name }
       *[other] Actualités qui ne vous ont pas été envoyées : { $name }
    }
column-subject = Objet
column-body = Texte
value-outcome-queued = attend dans la boîte d’envoi
value-outcome-sent = remis au serveur de messagerie
value-outcome-refused = refusé par le serveur de messagerie
value-outcome-stopped = l’envoi a été arrêté
value-outcome-turned-off = vous aviez désactivé le sujet
value-outcome-objected = vous vous opposez aux actualités
value-outcome-restricted = l’utilisation de vos données est limitée
value-outcome-unconfirmed = votre adresse n’est pas confirmée
value-outcome-minor = aucune actualité n’est envoyée aux moins de 18 ans
value-outcome-gone = le compte n’existe plus
value-method-link = le lien d’un e-mail
value-method-one-click = un bouton du logiciel de messagerie
retention-from-news_delivery = après la rédaction de l’e-mail
event-news-campaign-written = Une campagne a été rédigée
event-news-campaign-discarded = Le brouillon d’une campagne a été jeté
event-news-campaign-tested = Quelqu’un s’est envoyé une campagne
event-news-campaign-sent = Une campagne a été envoyée
event-news-campaign-stopped = Une campagne a été arrêtée
