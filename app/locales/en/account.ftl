account-email = Email address
sign-up-title = Open an account
sign-up-submit = Open my account
