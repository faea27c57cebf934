"""A mail server that keeps what it gets: one line of JSON for each mail, as a reader's program parses it.

Usage: smtp_server.py [CERTIFICATE KEY USER PASSWORD] ; with them it asks for STARTTLS and a sign-in. The first line is its port.
"""

import asyncio
import json
import ssl
import sys
from email import message_from_bytes, policy

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Keeper:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return f"550 no such mailbox {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = message_from_bytes(envelope.content, policy=policy.default)
        said = {
            "to": envelope.rcpt_tos,
            "from": envelope.mail_from,
            "tls": session.ssl is not None,
            "signed_in": bool(session.authenticated),
            "headers": {name.lower(): str(value) for name, value in mail.items()},
            "type": mail.get_content_type(),
            "text": mail.get_content(),
            "raw": envelope.content.decode("ascii"),
        }
        print(json.dumps(said), flush=True)
        return "250 OK"


async def main():
    options = {}
    if len(sys.argv) > 1:
        certificate, key, user, password = sys.argv[1:]
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)

        def check(server, session, envelope, mechanism, data):
            fits = isinstance(data, LoginPassword) and (data.login, data.password) == (user.encode(), password.encode())
            return AuthResult(success=fits, handled=False)

        options = {"tls_context": context, "require_starttls": True, "auth_required": True, "authenticator": check}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Keeper(), hostname="localhost", **options), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    # It ends when whoever started it does.
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
