### What went wrong before a page was reached: what happened, and what to do.

problem-not-found = There is nothing at this address that you can open.
problem-method = This address cannot be used in that way.
problem-too-large = What was sent is too large.
problem-malformed = What was sent cannot be read as a form of this node.
problem-foreign = The form came from a page that is not this node’s, so it was not carried out.
problem-stale = The form was opened before you signed in, or in an earlier session, so it was not carried out.
problem-signed-out = You are not signed in.
problem-nothing-saved = Nothing was changed.
problem-next-start = Go to the start and choose from there.
problem-next-shorten = Go back, shorten it, and send it again.
problem-next-reopen = Open the page again from this node and send the form from there.
problem-next-sign-in = Sign in again, then open the page anew.
