/**
 * What the pretend website of the try-out shows for https. It was made for this, is signed by nobody, and opens nothing:
 * the server behind it is reached by this program alone.
 */
export const websiteCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg7OqelFdpHJtFdR39
TNbgnlWy1sir1An0HmE174SLtjmhRANCAARgb4hILjly0nIPPrZ9GitZirvyi8cS
jT0WC4lbFIbD/ceI87/Qrd8rROPPU3LnpjZToWNmLvIZAPrZTutbDTHC
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBrTCCAVOgAwIBAgIUU3fgztBMDE5oG91g19156uJbN+4wCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRd3d3LmV4YW1wbGUuZ28udGgwIBcNMjYxMTIxMTUzOTI0WhgP
MjEyNjEwMjgxNTM5MjRaMBwxGjAYBgNVBAMMEXd3dy5leGFtcGxlLmdvLnRoMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYG+ISC45ctJyDz62fRorWYq78ovHEo09
FguJWxSGw/3HiPO/0K3fK0Tjz1Ny56Y2U6FjZi7yGQD62U7rWw0xwqNxMG8wHQYD
VR0OBBYEFHAXmcneyLdzExw0W+M8p4EPfDflMB8GA1UdIwQYMBaAFHAXmcneyLdz
Exw0W+M8p4EPfDflMA8GA1UdEwEB/wQFMAMBAf8wHAYDVR0RBBUwE4IRd3d3LmV4
YW1wbGUuZ28udGgwCgYIKoZIzj0EAwIDSAAwRQIgBAfMyjfjpN3+4ySvsmlJN5yR
62avSYz6hghrcd42pIUCIQDj+JVccWHA41W9F8OrEvEnKs5ghYYR8i/EYrhViIt7
eA==
-----END CERTIFICATE-----
`,
};
