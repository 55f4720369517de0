account-email = Adresse e-mail
sign-up-title = Ouvrir un compte
sign-up-submit = Ouvrir mon compte
