embed-title = A video on { $provider }
embed-question = This video comes from { $provider }. If it is shown here, { $provider } learns your address on the network, your browser and the name of this site, and may set cookies of its own. Nothing has been sent there yet.
embed-once = Show it this time
embed-always = Always show videos of { $provider }
embed-outside = Watch it on { $provider } instead
embed-withdraw = If you allow this provider always, you take that back whenever you like:
embed-choices = what you allow
