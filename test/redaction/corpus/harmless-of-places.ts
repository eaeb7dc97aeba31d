/** Lines that look like a name and a value that stand apart, and hold no secret. `\n` is a line's end. */
export const HARMLESS_OF_PLACES: readonly string[] = String.raw`
request id req_01AbCdEfGh2345IjKlMnOpQr failed
Request-Id: req_011CSHoEeqs5C35K2UUqR7Fy
openai request_id=req_8f2b7c1d9e4a5f60718293a4b5c6d7e8
x-request-id: req_6f9e1c2b3a4d5e6f7081
anthropic._exceptions.OverloadedError: req_011CPzK7mN3bVcXz2LkJhGfD
stripe: Request req_AbC123dEf456Gh: invalid
trace id msg_01XFDUDYJgAACzvnptvVoYEL
chatcmpl-9aB8cD7eF6gH5iJ4kL3mN2oP1qR0s
authentication: server message: denied
authentication: server message: Permission denied
expected token "}" but was "EOF"
expected token ',' but got 'EOF'
expected token to be a string
got "foo", want "bar"
assert token == expected
assert 'int' == token.type
assert '(' == token
assertEquals("x", token)
(gdb) print count\n$1 = 12
- token = tokenizer.next()
+ token = self.tokens[i]
"%s token" % name
printf "token count: %d\n" 12
printf("password: %s\n", password);
logger.info("key=%s", key)
fmt.Printf("token=%s", tok)
"tokens=%s" % len(tokens)
log.info("api_key %s", "missing")
print("password for %s" % "me")
special_tokens:\n- <pad>\n- <eos>
stop_tokens:\n  - "###"\n  - END
tokens:\n  - name: x
keys:\n- model\n- weights
keys:\n  - alpha
"tokens": ["hello", "world"]
stop_tokens = ["</s>", "<|im_end|>"]
"keys": ["q_proj", "v_proj"]
trusted_keys:\n- lab.pub
secrets:\n- hf_token
secrets:\n  - HF_TOKEN
secrets:\n  - source: hf
imagePullSecrets:\n- name: regcred
missing_keys: ["lm_head.weight"]
password_fields = ["password", "passwd"]
required_secrets: ["HF_TOKEN", "NGC_API_KEY"]
{"name":"HF_TOKEN","required":true,"type":"string"}
{"name":"HF_TOKEN","secure":true,"value":""}
{"name":"HF_TOKEN","secure":true,"value":"***"}
{"name": "token", "type": "string", "description": "value"}
{"name":"MAX_TOKENS","secure":false,"value":"4096"}
{"name":"A_TOKEN","x":1},{"name":"MODE","value":"release-build"}
- name: HF_TOKEN\n  secure: true\n  valueFrom:\n    secretKeyRef:\n      name: x
- name: HF_TOKEN\n  secure: true\n- name: MODE\n  value: release
<input name="password" type="password" value=""/>
<item key="token" type="int" value="12"/>
mot de passe requis
mot de passe incorrect
mot de passe : requis
Le mot de passe est obligatoire
Contraseña incorrecta
contraseña: requerida
Senha inválida
Falsches Passwort
Wachtwoord is onjuist
Пароль неверный
密码错误
パスワードが違います
비밀번호가 틀렸습니다
请输入密码:
请输入密码：
Entrez votre mot de passe :
user,token,host
name,key,value\na,b,c
epoch,loss,tokens\n1,0.5,4096\n2,0.4,8192
step,tokens_per_sec\n1,42.1
file,secret,line\nmain.py,none,3
id,token,pos\n0,the,12\n1,cat,13
model,key,value\nllama,attention,8
{token, Line, Value}
{key, value}
{password, undefined}.
kTokenTypes[] = { 1, 2 };
static const char kKeyName[] = "token";
constexpr auto kTokenCount{12};
const char kTokenFile[] = "/run/secrets/token";
a0="docker" a1="run" a2="--name" a3="token"
a1="--token-file" a2="/run/x"
cache.key=model
sort.key=name
app.cache.key=llama
primary.key=id
test.pass=12
tests.pass=true
-Dsort.key=name
setProperty("cache.key", "model")
<property name="token.type" value="bearer"/>
set token type
kubectl set image x
set key to value
git config user.password-file x
jq --arg name value .
jq --arg key name .
redis set counter 1
set count 12
cf set-env app MODE debug
rejected token "}"
unexpected token "else"
unknown key "foo"
invalid key "bar" in config
tokens "a" and "b"
missing secret "regcred"
secret "hf-token" not found
secret "regcred" created
Error from server (NotFound): secrets "hf-token" not found
configured secret 'hub-token'
pass -v to see more
--password -p
use --token -h
--token --verbose
x --api-key -v
--key -f
--build-args TORCH_VERSION:2.5.1,CUDA_ARCH:87
--build-args CACHE_KEY:sha256-0a1b2c3d4e5f
--build-args KEY_TYPE:rsa-4096
secret/hf:latest
conda token set --help
Password for 'https://me@host':
{"username": "me", "key": "value"}
{"key": "value", "username": "me"}
dig -y hmac-sha256:lab:
netlify --auth
https://x.lan/a;v=1
https://x.lan/?side=left
https://x.lan/?sid=12
https://pipedream.net/docs
https://api.pushcut.io/v1/notifications/build
https://www.pushcut.io/support
{"kty":"RSA","n":"abc","e":"AQAB"}
{"d":"0a1b2c3d4e5f60718293","x":1}
Public-Lines: 2
token: | 12
the token: - x
token: > 5
key: | value |
| key | value |
tokens: | 12 | 13
PASS: - ok
mfa.py
ei_classifier_run_impulse
waka_time
ABSKEY
KGAT_model
ei_impulse_handle_t
{"name":"MODE","secure":true,"value":"release"}
{"name":"HF_TOKEN","secure":true,"source":"env"},{"name":"ARCH","value":"sm_87"}
- name: HF_TOKEN\n  required: true\n- name: ARCH\n  value: sm_87
{"key": "model.layers", "type": "str", "value": "llama"}
tokens:\n  - the\n  - cat
stop_token_ids:\n- 128001\n- 128009
keys = ["weight", "bias"]
expected keys: ["a.weight", "b.bias"]
api_key_names: ["NGC_API_KEY"]
printf("token %s at line %d\n", tok, line)
print("tokens: %d" % 12)
logger.info("secret %s not found", name)
"missing key: %s" % key
"{} tokens/s".format(42)
expected token ")" but got ";"
got token "x", want "y"
assert "abc" == result
assert token.type == "NAME"
self.assertEqual(token, "foo")
expect(tokens).toBe(12)
expect(token).toBeNull()
- token: str
+ token: Optional[str]
-    key = value
+    key = other
| key | value |\n|---|---|\n| a | b |
| token | count |\n|---|---|\n| the | 12 |
name,token_count\nllama,4096
layer,key,query\n0,q_proj,k_proj
user  token  limit\nme    12     99
const kKey = "name";
static constexpr int kTokenLength = 12;
#define kMaxTokens 4096
m_token = nullptr;
this.#key = key
val token: String = ""
a0=git a1=fetch a2=--tags
argv: [ 'node', '--token-file', '/run/x' ]
CMD ["x", "--key", "name"]
Command: x "--no-token" "build"
cache.key=linux-pip
lab.sort.key=name
build.pass=2
primary.key=id
set key value
x secrets list
kubectl create secret generic hf --from-file=x
keyctl list @u
snap set x mode=dev
defaults read com.x
psql -v ON_ERROR_STOP=1
the token 'else' has no meaning here
error: secret 'regcred' has no data
please set HF_TOKEN or pass --token
found 12 tokens in history: ok
please rotate keys every 90 days
le mot de passe est trop court
Le mot de passe doit contenir 8 caractères
Mot de passe oublié ?
La contraseña no coincide
Introduzca la contraseña:
Senha deve ter 8 caracteres
Das Passwort ist zu kurz
Passwort erforderlich: ja
Wachtwoord moet 8 tekens hebben
Пароль должен содержать 8 символов
密码长度必须大于8
パスワードを入力してください
비밀번호를 입력하세요
Hasło jest za krótkie
https://x.lan/page;lang=en
https://x.lan/?session=off
request req_7hT2kQ9mZ4xL1vB8nW3c5d timed out
resp_0a1b2c3d4e5f60718293a4b5c6d7e8f9 created
build-args TORCH_VERSION:2.5.1-cu126
--build-args CUDA_VERSION:12.6,TRT:10.3
"d": "0a1b2c3d4e5f6071"
Private-Lines: 0
PASS: test_key\nPASS: test_token
{token, "x"} pairs
(key . value)
<<"key">> => <<"v">>
secret: - none
token_type: | bearer
auth: | none
keys: - a - b
tokens: | 12
password: >-
- api_key: string
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll('\\n', '\n'))
